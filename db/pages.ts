import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { KEY_BYTES, SALT_BYTES } from './key.ts';

const PAGE = 4096;
const MAC_BYTES = 64;
const SAMPLE = 16;
const LOOKS = 3;
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

function macKeyOf(descriptor: number, key: Buffer): Buffer {
  const salt = readPage(descriptor, 1).subarray(0, SALT_BYTES);
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key, macSalt, 2, KEY_BYTES, 'sha512');
}

const countPages = (descriptor: number): number => Math.floor(fstatSync(descriptor).size / PAGE);

/**
 * Whether a key is the file's, told by the authentication codes of its pages (SQLCipher 4 design: HMAC-SHA512 over the
 * page, its IV and its number) before SQLite touches the file, so that a wrong key can change nothing.
 * One page that fits is enough: others may be damaged, or torn by a crash that the write-ahead log mends.
 */
export function keyFits(file: string, key: Buffer): boolean {
  return withFile(file, (descriptor) => {
    const macKey = macKeyOf(descriptor, key);
    const sample = samplePages(countPages(descriptor));
    return sample.some((number) => macIsRight(readPage(descriptor, number), number, macKey));
  });
}

/** Pages of a file that are not what was written: from one to another, both among them, from 1. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** What is wrong with the pages of a file. */
export interface Damage {
  /** How many whole pages the file has. */
  readonly pages: number;
  /** In the order of the file, none touching the next. */
  readonly spans: readonly PageSpan[];
  /** Whether the file ends within a page. */
  readonly isCutOff: boolean;
}

function withPage(spans: readonly PageSpan[], number: number): readonly PageSpan[] {
  const last = spans.at(-1);
  if (last?.last !== number - 1) return [...spans, { first: number, last: number }];
  return [...spans.slice(0, -1), { first: last.first, last: number }];
}

/**
 * Finds the damaged pages of an open file, by the authentication code of each. Where every page is damaged, the key is
 * another, or the salt on page 1 is damaged, which every code depends on. Throws the file system's error.
 */
export function findDamage(descriptor: number, key: Buffer): Damage {
  const macKey = macKeyOf(descriptor, key.subarray(0, KEY_BYTES));
  const pages = countPages(descriptor);
  // Another program may just be writing a page: what is damaged for good is so each time.
  const isDamaged = (number: number): boolean =>
    Array.from({ length: LOOKS }).every(() => !macIsRight(readPage(descriptor, number), number, macKey));
  let spans: readonly PageSpan[] = [];
  for (let number = 1; number <= pages; number++) if (isDamaged(number)) spans = withPage(spans, number);
  return { pages, spans, isCutOff: !isWholePages(fstatSync(descriptor).size) };
}

/** The same for a file that is not open in this process: closing any handle on one drops its locks (POSIX). */
export function findDamageIn(file: string, key: Buffer): Damage {
  return withFile(file, (descriptor) => findDamage(descriptor, key));
}

const MOST_SPANS = 5;
const inFigures = (count: number): string => count.toLocaleString('en-GB');

function saySpan({ first, last }: PageSpan): string {
  const bytes = `bytes ${inFigures((first - 1) * PAGE)} to ${inFigures(last * PAGE - 1)}`;
  return first === last
    ? `page ${inFigures(first)} (${bytes})`
    : `pages ${inFigures(first)} to ${inFigures(last)} (${bytes})`;
}

/** Damage in words, with the bytes of the file counted from 0; empty where nothing is damaged. */
export function sayDamage({ pages, spans, isCutOff }: Damage): readonly string[] {
  const more = spans.length - MOST_SPANS;
  return [
    ...spans.slice(0, MOST_SPANS).map((span) => `${saySpan(span)} of ${inFigures(pages)} cannot be read`),
    ...(more > 0 ? [`and ${inFigures(more)} more stretches`] : []),
    ...(isCutOff ? [`the file ends within page ${inFigures(pages + 1)}`] : []),
  ];
}

/** Whether a file is made of whole pages. */
export function isWholePages(size: number): boolean {
  return size % PAGE === 0;
}
