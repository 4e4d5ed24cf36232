import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../domain/ids.ts';
import { AUTHOR, type Files, makeTestWorkbook } from '../../test/workbook.ts';

const SAMPLE = path.join(import.meta.dirname, '../../samples/gloucestershire-2020');
const NAMES = ['cases.csv', 'answers.csv', 'judgements.csv'];
const workbook = await makeTestWorkbook();
const { client } = workbook;
const sample = NAMES.map((name) => [name, readFileSync(path.join(SAMPLE, name), 'utf8')] as const);
let audit: AuditId;

beforeEach(async () => {
  audit = await workbook.newAudit();
});

const results = () => client['results.get']({ audit, cases: 'all' });

test.each([
  ['answers, judgements, cases', [1, 2, 0]],
  ['judgements, answers, cases', [2, 1, 0]],
  ['cases, judgements, answers', [0, 2, 1]],
])('files can be imported in any order: %s', async (_, order) => {
  const files = order.map((at) => sample[at] ?? ['', '']);
  const { cases, answers, judgements } = workbook.importFiles(audit, Object.fromEntries(files));
  expect([cases.new, answers.new, judgements.new]).toEqual([38, 2330, 7]);
  const { score, overall } = await results();
  expect([score, overall]).toEqual([18, 'requires-improvement']);
});

test('one import is one action of the history, by whoever imported', async () => {
  workbook.importFiles(audit, Object.fromEntries(sample));
  const history = await client['history.audit']({ audit, before: null, limit: 500 });
  const imported = history.filter(({ kind }) => kind === 'import');
  expect(imported.length).toBeGreaterThan(38);
  expect(new Set(imported.map(({ action, author }) => `${action} ${author}`)).size).toBe(1);
  expect(imported[0]?.author).toBe(AUTHOR);
});

test('importing the same rows again changes nothing, and says so', () => {
  workbook.importFiles(audit, Object.fromEntries(sample));
  const before = workbook.countChanges();
  expect(workbook.importFiles(audit, Object.fromEntries(sample))).toMatchObject({
    cases: { new: 0, changed: 0, same: 38 },
    answers: { new: 0, changed: 0, same: 2330, setAside: 0 },
    judgements: { new: 0, changed: 0, same: 7 },
    action: null,
  });
  expect(workbook.countChanges()).toBe(before);
});

test.each([
  ['the first file', 0, 'C1,nowhere\n', 'reference,caseType\n'],
  ['the last row of the second', 1, 'GLO-C-01,2.1.1,perhaps,\n', ''],
  ['the last row of the third', 2, '9.9,qualitative,good,,\n', ''],
])('an import with one fault, in %s, changes nothing at all', async (_, at, row, header) => {
  const files = Object.fromEntries(sample.map(([name, text], of) => [name, of === at ? (header || text) + row : text]));
  const before = workbook.countChanges();
  expect(workbook.faultsOf(audit, files).length).toBeGreaterThan(0);
  expect(workbook.countChanges()).toBe(before);
  expect(await client['case.list']({ audit })).toEqual([]);
  expect(await client['history.verify']({})).toMatchObject({ faults: [] });
});

test('what was there stays as it was when an import fails', async () => {
  workbook.importFiles(audit, Object.fromEntries(sample));
  const before = [await results(), await workbook.exportFiles(audit)];
  const files: Files = {
    'cases.csv': 'reference,caseType,gender\nGLO-C-01,court,other\nNEW-1,court,male\n',
    'answers.csv': 'reference,question,answer,note\nGLO-C-01,2.1.1,yes,\nNEW-1,2.1.1,yes,\nNEW-2,2.1.1,yes,\n',
  };
  expect(workbook.faultsOf(audit, files)).toHaveLength(1);
  expect([await results(), await workbook.exportFiles(audit)]).toEqual(before);
});

test('an import can be tried first: it says the same and keeps nothing', async () => {
  const files = sample.map(([name, text]) => ({ name, text }));
  const before = workbook.countChanges();
  const { action: tried, ...told } = await client['import.check']({ audit, files });
  expect(workbook.countChanges()).toBe(before);
  const { action: done, ...did } = await client['import.run']({ author: AUTHOR, audit, files });
  expect(did).toEqual(told);
  expect([typeof tried, typeof done]).toEqual(['number', 'number']);
});

test('an import can be undone, and done again', async () => {
  workbook.importFiles(audit, Object.fromEntries(sample));
  const before = await results();
  const [newest] = await client['history.audit']({ audit, before: null, limit: 1 });
  const undone = await client['change.undo']({ author: AUTHOR, action: newest?.action ?? 0 });
  expect(await client['case.list']({ audit })).toEqual([]);
  await client['change.undo']({ author: AUTHOR, action: undone.action ?? 0 });
  expect(await results()).toEqual(before);
  expect(await client['history.verify']({})).toMatchObject({ faults: [] });
});

test('a file may be given twice', () => {
  const twice: Files = Object.fromEntries(sample.flatMap(([name, text]) => [[name, text], [`again-${name}`, text]])); // biome-ignore format: pairs
  expect(workbook.importFiles(audit, twice).answers).toMatchObject({ new: 2330, same: 2330 });
});
