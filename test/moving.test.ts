import { expect, test } from 'vitest';
import { AppError } from '../api/errors.ts';
import { makeWorkbookService } from '../api/service/service.ts';
import { faultsOf, makeWorkbook, openDriverOf, storeOver } from '../db/test-builders.ts';
import { loadFramework } from '../domain/framework/load.ts';
import { makeRegistry } from '../domain/framework/registry.ts';
import third from '../domain/framework/test-data/third-framework.json' with { type: 'json' };
import { FieldId, QuestionId } from '../domain/ids.ts';
import { csvText } from '../host/csv.ts';
import { makeId } from '../host/workspace.ts';

const author = 'A tester';
const REWORDED = JSON.stringify({ ...third, version: 5 }).replace(
  'Was the young person asked?',
  'Was the child asked?',
);
const [four, five] = [loadFramework(third), loadFramework(JSON.parse(REWORDED))];
const KEY = QuestionId.parse('M1.1');
const PROMPT = QuestionId.parse('M1.1.a');

/** A service whose program has come to know version 5 after two cases were started in version 4. */
async function setUp() {
  const driver = await openDriverOf(await makeWorkbook());
  const serviceWith = (registry: ReturnType<typeof makeRegistry>) => {
    const store = storeOver(driver, { registry });
    const context = {
      store,
      registry,
      clock: () => new Date('2026-11-22T09:00:00Z'),
      makeId,
      progress: () => {},
      readCsv: csvText,
      readTable: () => Promise.reject(new Error('expected no list to be read')),
      writeWord: async () => '',
      beginSheets: async () => () => '',
    };
    return { store, service: makeWorkbookService(context) };
  };
  const { service: before } = serviceWith(makeRegistry([four]));
  const parts = {
    service: 'A scheme',
    kind: 'inspection',
    from: null,
    to: null,
    team: null,
    retainUntil: null,
  } as const;
  const { id: audit } = await before['audit.create']({ author, framework: 'mentoring-review', ...parts });
  const make = async (reference: string) => {
    const facts = { [FieldId.parse('reference')]: reference };
    const { id } = await before['case.create']({ author, audit, caseType: 'matched', facts });
    await before['answer.give']({ author, case: id, question: KEY, answer: 'yes' });
    await before['answer.give']({ author, case: id, question: PROMPT, answer: 'no' });
    return id;
  };
  const cases = [await make('R1'), await make('R2')] as const;
  return { audit, cases, ...serviceWith(makeRegistry([four, five])) };
}

test('A5: a case stays with its version while a newer one is there, until it is moved', async () => {
  const { cases, service, store } = await setUp();
  const [id] = cases;
  expect((await service['case.open']({ case: id })).frameworkVersion).toBe(4);
  const preview = await service['case.previewMove']({ case: id, version: 5 });
  expect(preview).toEqual({
    from: 4,
    to: 5,
    kept: [{ from: KEY, to: KEY }],
    askedAgain: [PROMPT],
    setAside: [],
    askedNew: [],
    factsEmptied: [],
  });
  expect((await service['case.open']({ case: id })).frameworkVersion).toBe(4); // a preview changes nothing
  const { action } = await service['case.move']({ author, case: id, version: 5 });
  const moved = await service['case.open']({ case: id });
  expect(moved.frameworkVersion).toBe(5);
  expect(moved.questions.find(({ question }) => question === PROMPT)?.state).toBe('unanswered');
  expect(moved.questions.find(({ question }) => question === KEY)?.state).toBe('yes');
  expect(faultsOf(store)).toEqual([]);

  await service['change.undo']({ author, action: action ?? 0 });
  const back = await service['case.open']({ case: id });
  expect([back.frameworkVersion, back.questions.find(({ question }) => question === PROMPT)?.answer]).toEqual([
    4,
    'no',
  ]);
  expect(faultsOf(store)).toEqual([]);
});

test('the audit goes by the new version once the last of its cases does', async () => {
  const { audit, cases, service, store } = await setUp();
  const versionOf = async () => (await service['audit.get']({ audit })).frameworkVersion;
  await service['case.move']({ author, case: cases[0], version: 5 });
  expect(await versionOf()).toBe(4);
  await service['case.move']({ author, case: cases[1], version: 5 });
  expect(await versionOf()).toBe(5);
  expect(faultsOf(store)).toEqual([]);
});

test('a version that is not there is refused; the one that a case has changes nothing', async () => {
  const { cases, service } = await setUp();
  const [id] = cases;
  expect(() => service['case.previewMove']({ case: id, version: 9 })).toThrow(AppError);
  expect((await service['case.move']({ author, case: id, version: 4 })).action).toBeNull();
});
