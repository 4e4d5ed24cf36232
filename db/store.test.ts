import { expect, test } from 'vitest';
import { CASE_STATUS, REFERENCE } from '../domain/history/fields.ts';
import type { QuestionId } from '../domain/ids.ts';
import {
  addAudit,
  addCase,
  answerTo,
  auditId,
  caseEdits,
  caseId,
  codeOfFailure,
  fact,
  faultsOf,
  noteOn,
  openDriverOf,
  openFilled,
  set,
  storeOver,
} from './test-builders.ts';

const Q211 = '2.1.1' as QuestionId;

test('a case holds what it was made with, and belongs to its audit', async () => {
  const { store } = await openFilled();
  const expected = {
    'case:type': 'court',
    'case:framework': 'yos-2018@1',
    'field:reference': 'C2',
    'answer:2.1.1': 'yes',
    'answer:2.1.2': 'na',
  };
  expect(Object.fromEntries(store.fieldsOf(caseId(2)))).toEqual(expected);
  expect(store.auditOf(caseId(2))).toBe(auditId(1));
  expect(store.findCase(auditId(1), 'C2')).toBe(caseId(2));
});

test('what does not exist is empty, and no error', async () => {
  const { store } = await openFilled();
  expect(store.fieldsOf(caseId(99))).toEqual(new Map());
  expect(store.auditOf(caseId(99))).toBeNull();
  expect(store.findCase(auditId(1), 'C99')).toBeNull();
  expect(store.findCase(auditId(99), 'C1')).toBeNull();
  expect([...store.cases(auditId(99))]).toEqual([]);
  expect([...store.action(99)]).toEqual([]);
  expect(store.currentChange(caseId(1), noteOn('2.1.3'))).toBeNull();
  expect(store.history(auditId(99), null, 10)).toEqual([]);
  expect(store.historyOf(caseId(99), null)).toEqual([]);
});

test('cases come in the order of their references, each with its state and counts', async () => {
  const { store } = await openFilled();
  addCase(store, 4, { facts: { reference: 'B4' } });
  set(store, caseId(2), CASE_STATUS, 'complete');
  const listed = [...store.cases(auditId(1))];
  expect(listed.map(({ reference }) => reference)).toEqual(['B4', 'C1', 'C2', 'C3']);
  expect(listed.map(({ answered }) => answered)).toEqual([0, 1, 2, 0]);
  expect(listed.map(({ complete }) => complete)).toEqual([false, false, true, false]);
  expect(listed.map(({ caseType }) => caseType)).toEqual(['court', 'court', 'court', 'out-of-court']);
  expect(store.caseCounts(auditId(1))).toEqual(
    new Map([
      ['court', { cases: 3, complete: 1 }],
      ['out-of-court', { cases: 1, complete: 0 }],
    ]),
  );
});

test('tallies are of one audit, and those of the workbook of all audits of a framework', async () => {
  const { store } = await openFilled();
  addAudit(store, 2);
  addAudit(store, 3, 'yjs-2021@1');
  addCase(store, 7, { audit: auditId(2) });
  addCase(store, 8, { audit: auditId(3), framework: 'yjs-2021@1' });
  set(store, caseId(7), answerTo('2.1.1'), 'yes');
  set(store, caseId(8), answerTo('2.1.1'), 'yes');
  const none = { naByRule: 0, naByAssessor: 0, unanswered: 0 };
  expect(store.counts(auditId(1)).get(Q211)).toEqual({ yes: 1, no: 1, ...none });
  expect(store.counts(auditId(2)).get(Q211)).toEqual({ yes: 1, no: 0, ...none });
  expect(store.countsOfWorkbook('yos-2018').get(Q211)).toEqual({ yes: 2, no: 1, ...none });
  expect(store.countsOfWorkbook('yjs-2021').get(Q211)).toEqual({ yes: 1, no: 0, ...none });
  expect(store.countsOfWorkbook('yos')).toEqual(new Map());
});

test('an edit that changes nothing records nothing', async () => {
  const { store } = await openFilled();
  const { changes } = store.verify(() => {});
  expect(set(store, caseId(2), answerTo('2.1.1'), 'yes')).toBeNull();
  expect(set(store, caseId(2), answerTo('2.1.3'), null)).toBeNull();
  const changed = store.act('edit-case', 'Ada', (recorder) =>
    recorder.edit(caseId(2), [...caseEdits(2, {}), { field: noteOn('2.1.3'), value: 'x' }]),
  );
  expect(changed).toEqual([noteOn('2.1.3')]);
  expect(store.verify(() => {}).changes).toBe(changes + 1);
});

test('a field that is emptied and set again follows from what it replaces', async () => {
  const { store } = await openFilled();
  set(store, caseId(2), answerTo('2.1.1'), null);
  expect(store.fieldsOf(caseId(2)).has(answerTo('2.1.1'))).toBe(false);
  const emptied = store.currentChange(caseId(2), answerTo('2.1.1'));
  expect(emptied).toMatchObject({ old: 'yes', new: null });
  set(store, caseId(2), answerTo('2.1.1'), 'no');
  expect(store.currentChange(caseId(2), answerTo('2.1.1'))).toMatchObject({
    old: null,
    new: 'no',
    replaces: emptied?.seq,
  });
  expect(faultsOf(store)).toEqual([]);
});

test('the same field twice in one edit comes to the last of them, as one change', async () => {
  const { store } = await openFilled();
  for (const field of [noteOn('2.1.3'), answerTo('2.1.3')]) {
    store.act(
      'answer',
      'Ada',
      (recorder) =>
        void recorder.edit(caseId(1), [
          { field, value: 'yes' },
          { field, value: 'no' },
        ]),
    );
    expect(store.fieldsOf(caseId(1)).get(field)).toBe('no');
    expect(store.currentChange(caseId(1), field)).toMatchObject({ old: null, new: 'no' });
  }
  expect(faultsOf(store)).toEqual([]);
});

test('a second case of a reference is refused in the same audit, with nothing kept, and welcome in another', async () => {
  const { store } = await openFilled();
  const [before, counts] = [store.verify(() => {}), store.counts(auditId(1))];
  const twin = () => addCase(store, 9, { facts: { reference: 'C1' } });
  expect(await codeOfFailure(twin)).toBe('exists');
  expect(await codeOfFailure(() => set(store, caseId(2), REFERENCE, 'C1'))).toBe('exists');
  expect(store.verify(() => {})).toEqual(before);
  expect(store.counts(auditId(1))).toEqual(counts);
  expect(store.auditOf(caseId(9))).toBeNull();
  addAudit(store, 2);
  addCase(store, 9, { audit: auditId(2), facts: { reference: 'C1' } });
  expect(store.findCase(auditId(2), 'C1')).toBe(caseId(9));
});

test('an action that throws keeps nothing: no case, no answer, no tally, and the next one is whole', async () => {
  const { store } = await openFilled();
  const [before, counts] = [store.verify(() => {}), store.counts(auditId(1))];
  const fail = () =>
    store.act('import', 'Ada', (recorder) => {
      recorder.createCase(caseId(9), auditId(1), caseEdits(9, {}));
      recorder.edit(caseId(9), [{ field: answerTo('2.1.1'), value: 'yes' }]);
      expect(store.counts(auditId(1)).get(Q211)).toMatchObject({ yes: 2 }); // within the action it counts
      throw new Error('thought better of it');
    });
  expect(fail).toThrow('thought better of it');
  expect(store.verify(() => {})).toEqual(before);
  expect(store.counts(auditId(1))).toEqual(counts);
  set(store, caseId(3), answerTo('3.1.1'), 'yes');
  expect(faultsOf(store)).toEqual([]);
});

test('an edit of a case that does not exist is refused', async () => {
  const { store } = await openFilled();
  expect(await codeOfFailure(() => set(store, caseId(99), answerTo('2.1.1'), 'yes'))).toBe('not-found');
  expect(await codeOfFailure(() => addCase(store, 9, { audit: auditId(99) }))).toBe('not-found');
});

test('A4 an answer that a fact sets aside leaves the tallies and comes back unharmed', async () => {
  const { store } = await openFilled();
  const question = '2.2.2' as QuestionId; // asked unless safety and wellbeing is low
  set(store, caseId(1), answerTo(question), 'yes');
  const before = store.counts(auditId(1)).get(question);
  set(store, caseId(1), fact('inspectorSafetyWellbeing'), 'low');
  expect(store.counts(auditId(1)).get(question)).toMatchObject({ yes: (before?.yes ?? 0) - 1, naByRule: 1 });
  expect(store.fieldsOf(caseId(1)).get(answerTo(question))).toBe('yes');
  set(store, caseId(1), fact('inspectorSafetyWellbeing'), 'high');
  expect(store.counts(auditId(1)).get(question)).toEqual(before);
});

test('what is to be remembered beside the history is there when the workbook is opened again, and no part of it', async () => {
  const made = await openFilled();
  const { entries } = made.store.verify(() => {});
  expect(made.store.recall('place')).toBeNull();
  made.store.remember('place', 'one');
  made.store.remember('place', 'two');
  made.driver.close();
  const store = storeOver(await openDriverOf(made));
  expect(store.recall('place')).toBe('two');
  expect(store.recall('device')).toBeNull();
  expect(store.verify(() => {})).toMatchObject({ entries, faults: [] });
});

test('an index stands behind what is asked at every answer: no table is searched from end to end', async () => {
  const { driver } = await openFilled();
  const ASKED = [
    `SELECT seq FROM subject WHERE id = 'c'`,
    `SELECT value FROM current WHERE subject = 1 AND field = 'f'`,
    `SELECT seq FROM case_file WHERE audit = 1 AND reference = 'r'`,
    `SELECT seq FROM change WHERE seq >= 1 AND seq < 9`,
    `SELECT yes FROM tally WHERE audit = 1`,
  ];
  for (const sql of ASKED) {
    const plan = driver.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
    expect(plan.map(({ detail }) => detail).join(), sql).toMatch(/^SEARCH /);
  }
});

test('the fields of one kind come by reference and field, with those of other kinds, emptied ones and other audits left out', async () => {
  const { store } = await openFilled();
  store.act('report', 'A', (recorder) => {
    recorder.edit(caseId(2), [
      { field: 'example:2.1.2', value: 'yes' },
      { field: 'example:2.1.1', value: 'yes' },
      { field: 'exampleX', value: 'yes' },
    ]);
    recorder.edit(caseId(1), [{ field: 'example:2.1.1', value: 'yes' }]);
  });
  store.act('report', 'A', (recorder) => recorder.edit(caseId(1), [{ field: 'example:2.1.1', value: null }]));
  const found = [...store.fieldsOfKind(auditId(1), 'example:')];
  expect(found.map(({ case: id, reference, field, value }) => [id, reference, field, value])).toEqual([
    [caseId(2), 'C2', 'example:2.1.1', 'yes'],
    [caseId(2), 'C2', 'example:2.1.2', 'yes'],
  ]);
  expect([...store.fieldsOfKind(auditId(99), 'example:')]).toEqual([]);
});
