import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { KEY_BYTES, SALT_BYTES } from './key.ts';

const PAGE = 4096;
const MAC_BYTES = 64;
const SAMPLE = 16;
// 4,096 encrypted bytes hold every byte value; text and most other files hold far fewer.
const VALUES_OF_AN_ENCRYPTED_PAGE = 240;

/** The raw start of a file, as far as it tells what the file is. Nothing is written. */
export interface FileHead {
  readonly salt: Buffer;
  readonly size: number;
  /** Whether it can be a workbook at all: long enough, and looking like noise from its first byte. */
  readonly plausible: boolean;
}

function readPage(descriptor: number, number: number): Buffer {
  const page = Buffer.alloc(PAGE);
  const length = readSync(descriptor, page, 0, PAGE, (number - 1) * PAGE);
  return page.subarray(0, length);
}

function withFile<T>(file: string, work: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads what a file's first page tells. Throws the file system's error where it cannot be read. */
export function readHead(file: string): FileHead {
  return withFile(file, (descriptor) => {
    const { size } = fstatSync(descriptor);
    const first = readPage(descriptor, 1);
    const plausible = first.length === PAGE && new Set(first).size >= VALUES_OF_AN_ENCRYPTED_PAGE;
    return { salt: first.subarray(0, SALT_BYTES), size, plausible };
  });
}

function macIsRight(page: Buffer, number: number, macKey: Buffer): boolean {
  if (page.length < PAGE) return false;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const body = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE - MAC_BYTES);
  const mac = createHmac('sha512', macKey).update(body).update(place).digest();
  return timingSafeEqual(mac, page.subarray(PAGE - MAC_BYTES));
}

function samplePages(count: number): number[] {
  const step = Math.max(1, Math.floor(count / SAMPLE));
  return Array.from({ length: Math.min(SAMPLE, count) }, (_, at) => 1 + at * step);
}

/**
 * Whether a key is the file's, told by the authentication codes of its pages (SQLCipher 4 design: HMAC-SHA512 over the
 * page, its IV and its number) before SQLite touches the file, so that a wrong key can change nothing.
 * One page that fits is enough: others may be damaged, or torn by a crash that the write-ahead log mends.
 */
export function keyFits(file: string, key: Buffer): boolean {
  return withFile(file, (descriptor) => {
    const salt = readPage(descriptor, 1).subarray(0, SALT_BYTES);
    const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
    const macKey = pbkdf2Sync(key, macSalt, 2, KEY_BYTES, 'sha512');
    const pages = Math.floor(fstatSync(descriptor).size / PAGE);
    return samplePages(pages).some((number) => macIsRight(readPage(descriptor, number), number, macKey));
  });
}

/** Whether a file is made of whole pages. */
export function isWholePages(size: number): boolean {
  return size % PAGE === 0;
}
