import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, type TestContext, test } from 'vitest';
import { AppError, type ErrorCode } from '../../api/errors.ts';
import type { Store } from '../../api/ports.ts';
import { SALT_BYTES } from '../../db/key.ts';
import { openWorkbook } from '../../db/open.ts';
import { findDamageIn } from '../../db/pages.ts';
import { decodeRecoveryCode } from '../../db/recovery-code.ts';
import {
  addAudit,
  addCase,
  answerTo,
  auditId,
  caseId,
  makeFolder,
  makeWorkbook,
  noteOn,
  openDriverOf,
  set,
  storeOver,
  type TestFile,
} from '../../db/test-builders.ts';
import { faultRuns, repeatFault } from './repeat-fault.ts';

const PAGE = 4096;
const CASES = 8;
const FLIPS = 10_000;
const CUTS = 1_000;
const SEED = 20181201;

/** Kinds of places within an encrypted page: where its content begins and ends, and the 80 bytes by which it is checked. */
const PLACES = {
  'first byte': [0, 1],
  salt: [1, 16],
  content: [16, PAGE - 80],
  'initial vector': [PAGE - 80, PAGE - 64],
  'check sum': [PAGE - 64, PAGE],
} as const;
const KINDS = Object.keys(PLACES) as (keyof typeof PLACES)[]; // the keys of the table above

/** A closed workbook of many pages, its bytes, and all that a reader can see in it. */
interface Whole extends TestFile {
  readonly bytes: Buffer;
  readonly shown: string;
}

/** All fields of all cases, and the counts over them: what screens and figures are made of. */
function show(store: Store): string {
  const cases = [...store.cases(auditId(1))];
  const fields = cases.map(({ id }) => [...store.fieldsOf(id)].sort());
  const counts = [...store.counts(auditId(1))].sort();
  return JSON.stringify([[...store.fieldsOf(auditId(1))].sort(), cases, fields, counts]);
}

async function makeWhole(): Promise<Whole> {
  const made = await makeWorkbook();
  const driver = await openDriverOf(made);
  const store = storeOver(driver);
  addAudit(store);
  for (let number = 1; number <= CASES; number++) {
    addCase(store, number);
    for (const question of ['2.1.1', '2.1.2', '2.1.3']) {
      set(store, caseId(number), answerTo(question), number % 2 === 0 ? 'yes' : 'no');
      set(store, caseId(number), noteOn(question), `Seen in ${number}: ${'a note that fills its page. '.repeat(20)}`);
    }
  }
  const shown = show(store);
  driver.close();
  return { ...made, bytes: readFileSync(made.file), shown };
}

/** What became of a damaged workbook: refused with a code, its damage found, or everything shown as it was. */
type Outcome = ErrorCode | 'found by verify' | 'unaffected';

/** Opens and reads all. Throws where something is shown that was never there. */
async function outcomeOf(file: string, whole: Whole): Promise<Outcome> {
  try {
    const driver = await openWorkbook(file, whole.recoveryCode);
    try {
      const store = storeOver(driver);
      const isRight = show(store) === whole.shown;
      const { faults } = store.verify(() => {});
      if (!isRight)
        throw new Error(`expected what was there, or a refusal, found other content (${faults.length} faults)`);
      return faults.length > 0 ? 'found by verify' : 'unaffected';
    } finally {
      driver.close();
    }
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** A copy of the workbook, whose bytes a test then spoils; gone with the test. */
function makeCopy(whole: Whole): { readonly file: string; readonly restore: () => void } {
  const file = path.join(makeFolder(), 'damaged.casebook');
  const restore = (): void => writeFileSync(file, whole.bytes);
  restore();
  return { file, restore };
}

/** Spoils copy after copy, each in its own way, and counts what became of them. The pages spoilt, where it tells them, are named. */
async function spoil(
  context: TestContext,
  unit: string,
  full: number,
  spoilOne: (file: string, run: number, whole: Whole) => readonly number[] | null,
) {
  const whole = await makeWhole();
  const { file, restore } = makeCopy(whole);
  const key = decodeRecoveryCode(whole.recoveryCode) ?? Buffer.alloc(0);
  return repeatFault({
    context,
    unit,
    full,
    async once(run) {
      restore();
      const pages = spoilOne(file, run, whole);
      const named = pages === null ? null : findDamageIn(file, key).spans.flatMap(({ first, last }) => [first, last]);
      if (pages !== null) expect([...new Set(named)]).toEqual(pages);
      return { [await outcomeOf(file, whole)]: 1, 'page named': Number(pages !== null) };
    },
  });
}

test('one byte flipped anywhere in a workbook is found, or changes nothing that is shown', async (context) => {
  const counted = await spoil(context, 'flipped bytes', FLIPS, (file, run, { bytes }) => {
    const kind = KINDS[run % KINDS.length] ?? 'content';
    const [from, to] = PLACES[kind];
    const pages = bytes.length / PAGE;
    const drawn = fc.record({ page: fc.nat(pages - 1), at: fc.integer({ min: from, max: to - 1 }), bit: fc.nat(7) });
    const [place] = fc.sample(drawn, { seed: SEED + run, numRuns: 1 });
    if (!place) throw new Error('expected a place, found none');
    const spoilt = Buffer.from(bytes);
    const offset = (kind === 'salt' || kind === 'first byte' ? (run % 2) * place.page : place.page) * PAGE + place.at;
    spoilt.writeUInt8(spoilt.readUInt8(offset) ^ (1 << place.bit), offset);
    writeFileSync(file, spoilt);
    return offset < SALT_BYTES ? null : [Math.floor(offset / PAGE) + 1]; // every page's code depends on the salt
  });
  const told = Object.keys(counted).filter((outcome) => outcome !== 'unaffected' && outcome !== 'page named');
  expect(told).toContain('damaged');
});

test('a workbook cut off anywhere is refused, or shows what was there', async (context) => {
  await spoil(context, 'cuts', CUTS, (file, run, { bytes }) => {
    const cuts = faultRuns(CUTS);
    truncateSync(file, Math.floor((bytes.length * run) / cuts));
    return null;
  });
});

test('two pages of a workbook that changed places are found', async (context) => {
  const counted = await spoil(context, 'swaps', 500, (file, run, { bytes }) => {
    const pages = bytes.length / PAGE;
    const drawn = fc.uniqueArray(fc.nat(pages - 1), { minLength: 2, maxLength: 2 });
    const [[a = 0, b = 1] = []] = fc.sample(drawn, { seed: SEED + run, numRuns: 1 });
    const spoilt = Buffer.from(bytes);
    bytes.copy(spoilt, a * PAGE, b * PAGE, (b + 1) * PAGE);
    bytes.copy(spoilt, b * PAGE, a * PAGE, (a + 1) * PAGE);
    writeFileSync(file, spoilt);
    return a === 0 || b === 0 ? null : [a + 1, b + 1].toSorted((one, other) => one - other);
  });
  expect(counted['unaffected'] ?? 0).toBe(0);
});
