import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkbook } from './open.ts';
import { decodeRecoveryCode, encodeRecoveryCode } from './recovery-code.ts';
import { codeOfFailure, makeWorkbook, photograph } from './test-builders.ts';

const SEED = 20_261_122;
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

/** The code with the digit at a place, counted without the dashes, turned into the one `by` further. */
function withWrongDigit(code: string, place: number, by: number): string {
  const digits = [...code.replaceAll('-', '')];
  digits[place] = DIGITS.charAt((DIGITS.indexOf(digits[place] ?? '') + by) % DIGITS.length);
  return digits.join('');
}

test('a code is fourteen groups of four digits that cannot be misread', () => {
  expect(encodeRecoveryCode(randomBytes(32))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('every key comes back from its code, in any case and spacing, with O for 0 and I or L for 1', () => {
  const typed = fc.tuple(keys, fc.constantFrom('', ' ', '-', '\u00a0', ' - ', '\n'), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(typed, ([key, gap, lower, swap]) => {
      const groups = encodeRecoveryCode(key).split('-').join(gap);
      const swapped = swap ? groups.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'L') : groups;
      expect(decodeRecoveryCode(lower ? swapped.toLowerCase() : swapped)).toEqual(key);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('one wrong digit, wherever it is, is caught', () => {
  const wrong = fc.tuple(keys, fc.nat(55), fc.integer({ min: 1, max: 31 }));
  fc.assert(
    fc.property(wrong, ([key, place, by]) => {
      expect(decodeRecoveryCode(withWrongDigit(encodeRecoveryCode(key), place, by))).toBeNull();
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('two digits that changed places are caught', () => {
  fc.assert(
    fc.property(fc.tuple(keys, fc.nat(54)), ([key, place]) => {
      const digits = [...encodeRecoveryCode(key).replaceAll('-', '')];
      const [a = '', b = ''] = digits.slice(place, place + 2);
      fc.pre(a !== b);
      digits.splice(place, 2, b, a);
      expect(decodeRecoveryCode(digits.join(''))).toBeNull();
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test.each(['', 'a passphrase', 'U'.repeat(56), '0'.repeat(55), '0'.repeat(57), 'é'.repeat(56)])(
  'what is no code is none: %j',
  (text) => {
    expect(decodeRecoveryCode(text)).toBeNull();
  },
);

test('the recovery code opens the workbook alone, however it is typed', async () => {
  const { file, recoveryCode } = await makeWorkbook();
  const sloppy = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  for (const typed of [recoveryCode, sloppy]) (await openWorkbook(file, typed)).close();
});

test('a code with a wrong digit is a wrong passphrase, and changes nothing', async () => {
  const { folder, file, recoveryCode } = await makeWorkbook();
  const before = photograph(folder);
  expect(await codeOfFailure(() => openWorkbook(file, withWrongDigit(recoveryCode, 20, 1)))).toBe('wrong-passphrase');
  expect(photograph(folder)).toEqual(before);
});

test('the code of another workbook is a wrong passphrase', async () => {
  const { file } = await makeWorkbook();
  const code = encodeRecoveryCode(Buffer.alloc(32, 7));
  expect(await codeOfFailure(() => openWorkbook(file, code))).toBe('wrong-passphrase');
});

test('the code is not in the file, as text or as the key it stands for', async () => {
  const { file, recoveryCode } = await makeWorkbook();
  const bytes = readFileSync(file);
  const key = decodeRecoveryCode(recoveryCode);
  expect(key).not.toBeNull();
  for (const secret of [recoveryCode, recoveryCode.replaceAll('-', ''), recoveryCode.slice(0, 9), key ?? '']) {
    expect(bytes.includes(secret)).toBe(false);
  }
});
