import { expect, test } from 'vitest';
import type { QuestionId } from '../domain/ids.ts';
import { addAudit, answerTo, auditId, caseId, faultsOf, openFilled, set } from './test-builders.ts';

const Q211 = '2.1.1' as QuestionId;

test('an action over several cases is one action, named by its first entry', async () => {
  const { store } = await openFilled();
  const action = store.act('import', 'Ada', (recorder) => {
    expect(recorder.action).toBeNull();
    recorder.edit(caseId(1), [{ field: answerTo('2.1.3'), value: 'yes' }]);
    recorder.edit(caseId(2), [{ field: answerTo('2.1.1'), value: 'yes' }]); // the same as before: no entry
    recorder.edit(caseId(3), [{ field: answerTo('3.1.1'), value: 'no' }]);
    return recorder.action ?? 0;
  });
  set(store, caseId(1), answerTo('2.1.3'), 'no');
  const entries = [...store.action(action)];
  expect(entries.map(({ seq, action: of }) => [seq, of])).toEqual([
    [action, action],
    [action + 1, action],
  ]);
  expect(entries.map(({ subject }) => subject)).toEqual([caseId(1), caseId(3)]);
  expect([...store.action(action + 1)]).toEqual([]); // no action begins there
});

test('an entry tells who, when, what and on which device', async () => {
  const { store } = await openFilled();
  const [entry] = store.history(auditId(1), null, 1);
  expect(entry).toEqual({
    seq: 9,
    action: 9,
    kind: 'answer',
    subject: caseId(2),
    audit: auditId(1),
    stamp: '2026-11-22T09:00:08.000Z/0000',
    author: 'Ada',
    device: 'd-000000000000',
    recordedAt: '2026-11-22T09:00:08.000Z',
    changes: [{ seq: 18, field: answerTo('2.1.2'), old: null, new: 'na', replaces: null }],
  });
});

test('the history of an audit comes newest first, page by page, without that of other audits', async () => {
  const { store } = await openFilled();
  addAudit(store, 2);
  const pages = [store.history(auditId(1), null, 4), store.history(auditId(1), 6, 4), store.history(auditId(1), 2, 4)];
  expect(pages.map((page) => page.map(({ seq }) => seq))).toEqual([[9, 8, 7, 6], [5, 4, 3, 2], [1]]);
});

test('the history of an answer is every change of it, oldest first, and nothing else', async () => {
  const { store } = await openFilled();
  set(store, caseId(1), answerTo('2.1.1'), null);
  const values = store
    .historyOf(caseId(1), answerTo('2.1.1'))
    .flatMap(({ changes }) => changes.map((change) => change.new));
  expect(values).toEqual(['yes', 'no', null]);
});

test('the history of a case is every change of it, oldest first', async () => {
  const { store } = await openFilled();
  const entries = store.historyOf(caseId(1), null);
  expect(entries.map(({ seq }) => seq)).toEqual([2, 5, 6, 7]);
  expect(entries.map(({ changes }) => changes.length)).toEqual([4, 1, 1, 1]);
  const seqs = entries.flatMap(({ changes }) => changes.map(({ seq }) => seq));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
});

test('undoing the making of a case takes it off the list and out of the tallies; undoing that brings it back', async () => {
  const { store } = await openFilled();
  const [counts, listed] = [store.counts(auditId(1)), [...store.cases(auditId(1))]];
  const undo = (action: number): number =>
    store.act('undo', 'Ada', (recorder) => {
      for (const { changes } of store.action(action)) {
        recorder.edit(
          caseId(2),
          changes.map(({ field, old }) => ({ field, value: old })),
        );
      }
      return recorder.action ?? 0;
    });
  const undone = undo(3);
  expect([...store.cases(auditId(1))].map(({ reference }) => reference)).toEqual(['C1', 'C3']);
  expect(store.counts(auditId(1)).get(Q211)).toMatchObject({ yes: 0, no: 1 });
  set(store, caseId(2), answerTo('2.1.3'), 'yes'); // what is answered meanwhile counts when it is back
  expect(faultsOf(store)).toEqual([]);
  undo(undone);
  set(store, caseId(2), answerTo('2.1.3'), null);
  expect([...store.cases(auditId(1))]).toEqual(listed);
  expect(store.counts(auditId(1))).toEqual(counts);
  expect(faultsOf(store)).toEqual([]);
});

test('undoing the making of an audit takes it off the list; undoing that brings it back', async () => {
  const { store } = await openFilled();
  addAudit(store, 2);
  const framework = (value: string | null) => set(store, auditId(2), 'audit:framework', value);
  framework(null);
  expect(store.auditIds()).toEqual([auditId(1)]);
  expect(faultsOf(store)).toEqual([]);
  framework('yjs-2021@1');
  expect(store.auditIds()).toEqual([auditId(1), auditId(2)]);
  expect(faultsOf(store)).toEqual([]);
});
