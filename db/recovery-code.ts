import { createHash } from 'node:crypto';
import { KEY_BYTES } from './key.ts';

// Crockford's base 32: no I, L, O or U, so that nothing is misread from paper.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_DIGITS = 52; // 256 bits
const CHECK_DIGITS = 4;
const GROUP = 4;

function toDigits(bytes: Buffer, count: number): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let digits = '';
  for (let at = 0; at < count; at++) {
    digits = DIGITS.charAt(Number(rest % 32n)) + digits;
    rest /= 32n;
  }
  return digits;
}

function checkDigits(key: Buffer): string {
  return toDigits(createHash('sha256').update('casebook recovery').update(key).digest().subarray(0, 8), CHECK_DIGITS);
}

/** The recovery code of a key: 14 groups of four, the last of them a check on the others. It opens the workbook alone. */
export function encodeRecoveryCode(key: Buffer): string {
  const digits = toDigits(key, KEY_DIGITS) + checkDigits(key);
  return (digits.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The key of a recovery code, however it was typed: any case, any spacing, O for 0, I or L for 1. Null where it is none. */
export function decodeRecoveryCode(code: string): Buffer | null {
  const digits = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (digits.length !== KEY_DIGITS + CHECK_DIGITS) return null;
  let value = 0n;
  for (const digit of digits.slice(0, KEY_DIGITS)) {
    const worth = DIGITS.indexOf(digit);
    if (worth < 0) return null;
    value = value * 32n + BigInt(worth);
  }
  const hex = value.toString(16).padStart(KEY_BYTES * 2, '0');
  if (hex.length !== KEY_BYTES * 2) return null;
  const key = Buffer.from(hex, 'hex');
  return checkDigits(key) === digits.slice(KEY_DIGITS) ? key : null;
}
