import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

// Written from the published design of SQLCipher 4, and from nothing of Casebook's own: what it reads, any tool reads.
const PAGE = 4096;
const IV = 16;
const MAC = 64;
const SALT = 16;
const RESERVED = IV + MAC;

function decodePage(page: Buffer, number: number, key: Buffer, macKey: Buffer): Buffer {
  const start = number === 1 ? SALT : 0;
  const body = page.subarray(start, PAGE - RESERVED);
  const iv = page.subarray(PAGE - RESERVED, PAGE - MAC);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(body).update(iv).update(place).digest();
  if (!mac.equals(page.subarray(PAGE - MAC)))
    throw new Error(`expected page ${number} to bear its code, found another`);
  const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(body), cipher.final()]);
  const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
  return Buffer.concat([head, plain, Buffer.alloc(RESERVED)]);
}

/** The plain SQLite file within an encrypted one, by node:crypto alone. Throws where a page does not bear its code. */
export function decodeSqlCipher4(bytes: Buffer, passphrase: string): Buffer {
  if (bytes.length % PAGE !== 0) throw new Error(`expected whole pages of ${PAGE} bytes, found ${bytes.length} bytes`);
  const salt = bytes.subarray(0, SALT);
  const key = pbkdf2Sync(passphrase, salt, 256_000, 32, 'sha512');
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const pages = Array.from({ length: bytes.length / PAGE }, (_, at) => bytes.subarray(at * PAGE, (at + 1) * PAGE));
  return Buffer.concat(pages.map((page, at) => decodePage(page, at + 1, key, macKey)));
}
