import { expect, test } from 'vitest';
import { AppError, type Fault } from '../api/errors.ts';
import { type Dice, makeDice, randomFile } from './random-files.ts';
import { makeTestWorkbook } from './workbook.ts';

const FILES = 10_000;
const PATIENCE_MS = 300_000;

/** Seeds that failed once, by what they found. Each is tried again for ever. */
const FOUND: Readonly<Record<string, number>> = {};

const workbook = await makeTestWorkbook();
const audit = await workbook.newAudit();
const { store } = workbook.context;
const REFERENCES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', '=C9', 'ŵ-1'];
workbook.importFiles(audit, {
  'cases.csv': `reference,caseType\n${REFERENCES.map((one) => `${one},court\n`).join('')}`,
});

/** Number of the newest change and entry: both grow with any change, and cost nothing to read. */
function newest(): readonly (number | undefined)[] {
  const [entry] = store.history(audit, null, 1);
  return [entry?.seq, entry?.changes.at(-1)?.seq];
}

function importRandom(dice: Dice): { readonly files: number; readonly outcome: string } {
  const files = Array.from({ length: dice.pick([1, 1, 2, 3]) }, (_, at) => [`${at}.csv`, randomFile(dice)] as const);
  const before = newest();
  try {
    const { action } = workbook.importFiles(audit, Object.fromEntries(files));
    const after = newest();
    if (action === null) expect(after).toEqual(before);
    else expect(workbook.importFiles(audit, Object.fromEntries(files)).action).toBeNull();
    expect(newest()).toEqual(after);
    return { files: files.length, outcome: action === null ? 'the same' : 'changed' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect([error.code, error.faults.length > 0]).toEqual(['bad-file', true]);
    const names: readonly string[] = files.map(([name]) => name);
    const isTold = ({ file, row, found, expected }: Fault): boolean =>
      names.includes(file) && row > 0 && found !== '' && expected !== '' && !/\p{Cc}/u.test(found + expected);
    expect(error.faults.filter((fault) => !isTold(fault))).toEqual([]);
    expect(newest()).toEqual(before);
    return { files: files.length, outcome: 'refused' };
  }
}

test.each(Object.entries(FOUND))('a file that once did harm does none: %s', (_, seed) => {
  importRandom(makeDice(seed));
});

test(
  `${FILES} random files are imported, once and for all, or refused with faults, and nothing is ever half done`,
  () => {
    const outcomes = new Map<string, number>();
    for (let seed = 1, files = 0; files < FILES; seed++) {
      try {
        const { files: imported, outcome } = importRandom(makeDice(seed));
        files += imported;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      } catch (error) {
        throw new Error(`expected the files of seed ${seed} to be imported or refused`, { cause: error });
      }
    }
    for (const outcome of ['changed', 'the same', 'refused']) expect(outcomes.get(outcome)).toBeGreaterThan(80);
  },
  PATIENCE_MS,
);

test('afterwards the workbook is whole, and its results and export can be read', async () => {
  expect(store.verify(() => {}).faults).toEqual([]);
  await workbook.client['results.get']({ audit, cases: 'all' });
  const exported = await workbook.exportFiles(audit);
  expect(Object.keys(exported)).toHaveLength(6);
});
