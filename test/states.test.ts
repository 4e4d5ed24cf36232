import { describe, expect, test } from 'vitest';
import { AppError } from '../api/errors.ts';
import { type AuditId, type CaseId, QuestionId } from '../domain/ids.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
const author = AUTHOR;
const question = QuestionId.parse('2.1.1');

/** Every question of an out-of-court case that applies, answered alike, with a note where a reason is asked for. */
async function answerAll(id: CaseId, answer: 'yes' | 'no'): Promise<void> {
  const { questions } = await client['case.open']({ case: id });
  for (const { question: one, state } of questions) {
    if (state === 'unanswered') await client['answer.give']({ author, case: id, question: one, answer });
  }
}

async function newCase(audit: AuditId, reference: string): Promise<CaseId> {
  const facts = { reference } as never; // a plain object has the keys of facts
  return (await client['case.create']({ author, audit, caseType: 'court', facts })).id;
}

async function completeCase(audit: AuditId, reference = 'C1', answer: 'yes' | 'no' = 'yes'): Promise<CaseId> {
  const id = await newCase(audit, reference);
  await answerAll(id, answer);
  await client['case.complete']({ author, case: id });
  return id;
}

async function lockedCase(audit: AuditId, reference = 'C1'): Promise<CaseId> {
  const id = await completeCase(audit, reference);
  await client['case.lock']({ author, case: id });
  return id;
}

const open = (id: CaseId) => client['case.open']({ case: id });
const statusOf = async (id: CaseId) => (({ status, revision }) => `${status} ${revision}`)(await open(id));

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
}

describe('a complete case', () => {
  test('is edited and stays complete, and says what is left', async () => {
    const id = await completeCase(await workbook.newAudit());
    await client['answer.give']({ author, case: id, question, answer: null });
    const { complete, status, remarks } = await open(id);
    expect({ complete, status, remarks }).toEqual({
      complete: true,
      status: 'complete',
      remarks: [{ question, kind: 'unanswered' }],
    });
  });

  test('is reopened without a reason, in the same revision', async () => {
    const id = await completeCase(await workbook.newAudit());
    await client['case.reopen']({ author, case: id });
    expect(await statusOf(id)).toBe('in-progress 1');
  });

  test('is not locked while something is left to do', async () => {
    const id = await completeCase(await workbook.newAudit());
    await client['answer.give']({ author, case: id, question, answer: null });
    expect(await refusalOf(client['case.lock']({ author, case: id }))).toContain('1 question needs');
    expect(await statusOf(id)).toBe('complete 1');
  });
});

test('a case in progress is not locked', async () => {
  const id = await newCase(await workbook.newAudit(), 'C1');
  expect(await refusalOf(client['case.lock']({ author, case: id }))).toContain('Only a complete case is locked');
});

describe('a locked case', () => {
  test('counts as complete, and refuses every edit with a message of its own', async () => {
    const audit = await workbook.newAudit();
    const id = await lockedCase(audit);
    const before = workbook.countChanges();
    const facts = { gender: 'female' } as never; // a plain object has the keys of facts
    const edits = [
      client['answer.give']({ author, case: id, question, answer: 'no' }),
      client['note.write']({ author, case: id, question, note: 'Later' }),
      client['case.edit']({ author, case: id, facts }),
      client['case.assign']({ author, case: id, assessor: 'Somebody else' }),
    ];
    for (const edit of edits)
      expect(await refusalOf(edit)).toMatch(/^settled: The case is locked\. Nothing was changed/);
    expect(workbook.countChanges()).toBe(before);
    expect((await client['audit.get']({ audit })).complete).toBe(1);
    expect((await client['case.list']({ audit }))[0]).toMatchObject({ complete: true, status: 'locked', revision: 1 });
  });

  test('is reopened with a reason only, which begins the next revision and is in the history', async () => {
    const id = await lockedCase(await workbook.newAudit());
    expect(await refusalOf(client['case.reopen']({ author, case: id }))).toContain('with a reason');
    expect(await statusOf(id)).toBe('locked 1');
    await client['case.reopen']({ author, case: id, reason: 'The plan was found' });
    expect(await statusOf(id)).toBe('in-progress 2');
    await client['case.complete']({ author, case: id });
    await client['case.lock']({ author, case: id });
    await client['case.reopen']({ author, case: id, reason: 'The plan was found' });
    expect(await statusOf(id)).toBe('in-progress 3');
    const entries = await client['history.case']({ case: id });
    const reasons = entries.flatMap(({ kind, changes }) =>
      kind === 'reopen' ? changes.filter(({ field }) => field.startsWith('case:reopened')) : [],
    );
    expect(reasons.map(({ field, new: why }) => [field, why])).toEqual([
      ['case:reopened:2', 'The plan was found'],
      ['case:reopened:3', 'The plan was found'],
    ]);
  });

  test('is not unlocked by undo, and its reopening is not undone', async () => {
    const id = await completeCase(await workbook.newAudit());
    const { action: answered } = await client['note.write']({ author, case: id, question, note: 'Seen' });
    const { action: locked } = await client['case.lock']({ author, case: id });
    for (const action of [answered ?? 0, locked ?? 0]) {
      expect(await refusalOf(client['change.undo']({ author, action }))).toMatch(/^(settled|stale): /);
    }
    const { action: reopened } = await client['case.reopen']({ author, case: id, reason: 'A mistake' });
    expect(await refusalOf(client['change.undo']({ author, action: reopened ?? 0 }))).toMatch(/^stale: /);
    expect(await statusOf(id)).toBe('in-progress 2');
  });
});

describe('an import', () => {
  const HEADER = 'reference,question,answer,note\n';

  test('into a locked case is a fault told by row; the same rows again change nothing', async () => {
    const audit = await workbook.newAudit();
    await lockedCase(audit);
    const same = 'reference,caseType\nC1,court\n';
    expect(workbook.importFiles(audit, { 'cases.csv': same }).cases.same).toBe(1);
    const faults = workbook.faultsOf(audit, {
      'cases.csv': 'reference,caseType,gender\nC1,court,female\n',
      'answers.csv': `${HEADER}C1,2.1.1,yes,\nC1,2.1.2,no,\n`,
    });
    expect(faults.map(({ file, row, found }) => [file, row, found])).toEqual([
      ['cases.csv', 2, 'a change to a locked case'],
      ['answers.csv', 3, 'a change to a locked case'],
    ]);
  });

  test('brings back how each case stood, with its answers', async () => {
    const audit = await workbook.newAudit();
    await completeCase(audit, 'C1');
    await lockedCase(audit, 'C2');
    const third = await lockedCase(audit, 'C3');
    await client['case.reopen']({ author, case: third, reason: 'A mistake' });
    const exported = await workbook.exportFiles(audit);
    const copy = await workbook.newAudit();
    const { 'cases.csv': cases = '', 'answers.csv': answers = '' } = exported;
    workbook.importFiles(copy, { 'cases.csv': cases, 'answers.csv': answers });
    const listed = await client['case.list']({ audit: copy });
    expect(listed.map(({ reference, status, revision }) => `${reference} ${status} ${revision}`)).toEqual([
      'C1 complete 1',
      'C2 locked 1',
      'C3 in-progress 2',
    ]);
    expect(await workbook.exportFiles(copy)).toEqual(exported);
    const again = workbook.importFiles(copy, { 'cases.csv': cases, 'answers.csv': answers });
    expect(again).toMatchObject({ cases: { new: 0, changed: 0, same: 3 }, action: null });
  });

  test('refuses a state that is none, and an older revision than the one here', async () => {
    const audit = await workbook.newAudit();
    const id = await lockedCase(audit);
    await client['case.reopen']({ author, case: id, reason: 'A mistake' });
    const faults = workbook.faultsOf(audit, {
      'cases.csv': 'reference,caseType,status,revision\nC1,court,,1\nC2,court,done,1\nC3,court,complete,0\n',
    });
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, 'revision'],
      [3, 'status'],
      [4, 'revision'],
    ]);
  });
});

describe('a closed audit', () => {
  test('F6: keeps the results of its complete cases, which later changes cannot touch', async () => {
    const audit = await workbook.newAudit();
    await completeCase(audit, 'C1', 'yes');
    await newCase(audit, 'C2');
    await client['audit.close']({ author, audit });
    const closed = await client['results.get']({ audit, cases: 'snapshot' });
    expect(closed.complete).toEqual({ count: 1, of: 1 });
    const { status, snapshot } = await client['audit.get']({ audit });
    expect([status, snapshot?.by]).toEqual(['closed', author]);

    await client['audit.reopen']({ author, audit, reason: 'The panel asked for another case' });
    await completeCase(audit, 'C3', 'no');
    expect((await client['results.get']({ audit, cases: 'complete' })).complete.count).toBe(2);
    expect(await client['results.get']({ audit, cases: 'snapshot' })).toEqual(closed);
    expect((await client['audit.get']({ audit })).status).toBe('open');
  });

  test('refuses every edit with a message of its own', async () => {
    const audit = await workbook.newAudit();
    const id = await completeCase(audit);
    await client['audit.close']({ author, audit });
    const before = workbook.countChanges();
    const facts = { reference: 'C2' } as never; // a plain object has the keys of facts
    const edits = [
      client['answer.give']({ author, case: id, question, answer: 'no' }),
      client['case.reopen']({ author, case: id }),
      client['case.lock']({ author, case: id }),
      client['case.create']({ author, audit, caseType: 'court', facts }),
      client['audit.edit']({
        author,
        audit,
        service: 'Another',
        kind: 'dip-sample',
        from: null,
        to: null,
        team: null,
        retainUntil: null,
      }),
      client['import.run']({ author, audit, files: [{ name: 'a.csv', text: 'reference,caseType\nC9,court\n' }] }),
    ];
    for (const edit of edits)
      expect(await refusalOf(edit)).toMatch(/^settled: The audit is closed\. Nothing was changed/);
    expect(workbook.countChanges()).toBe(before);
  });

  test('undoes and redoes a wording and what became of an action, and no judgement', async () => {
    const audit = await workbook.newAudit();
    const id = await completeCase(audit);
    const judged = (await client['answer.give']({ author, case: id, question, answer: 'no' })).action ?? 0;
    await client['action.write']({ author, case: id, id: null, text: 'Ring', owner: 'CM1', due: '2026-12-01' });
    const [action] = (await client['feedback.get']({ case: id })).actions;
    if (!action) throw new Error('expected an action, found none');
    const rewritten = await client['action.write']({
      author,
      case: id,
      id: action.id,
      text: 'Write',
      owner: 'CM1',
      due: '2026-12-01',
    });
    await client['audit.close']({ author, audit });

    const wordingOf = async () =>
      (await client['finding.list']({ audit })).find((one) => one.question === question)?.text;
    const worded = await client['finding.set']({ author, audit, question, chosen: true, text: 'Own words' });
    const undone = await client['change.undo']({ author, action: worded.action ?? 0 });
    expect(await wordingOf()).toBeNull();
    await client['change.undo']({ author, action: undone.action ?? 0 });
    expect(await wordingOf()).toBe('Own words');

    const settled = await client['action.settle']({
      author,
      case: id,
      id: action.id,
      state: { state: 'done', note: null },
    });
    await client['change.undo']({ author, action: settled.action ?? 0 });
    expect((await client['feedback.get']({ case: id })).actions[0]?.action.state.state).toBe('open');

    for (const refused of [judged, rewritten.action ?? 0])
      expect(await refusalOf(client['change.undo']({ author, action: refused }))).toMatch(/^(settled|stale): /);
    expect((await client['history.verify']({ head: null })).faults).toEqual([]);
  });

  test('is closed once, and keeps the reason of each reopening', async () => {
    const audit = await workbook.newAudit();
    await client['audit.close']({ author, audit });
    expect((await client['audit.close']({ author, audit })).action).toBeNull();
    for (const reason of ['First', 'Second']) {
      await client['audit.reopen']({ author, audit, reason });
      await client['audit.close']({ author, audit });
    }
    const fields = workbook.context.store.fieldsOf(audit);
    expect([fields.get('audit:reopened:1'), fields.get('audit:reopened:2')]).toEqual(['First', 'Second']);
  });

  test('without a snapshot there is none to be shown', async () => {
    const audit = await workbook.newAudit();
    expect(await refusalOf(client['results.get']({ audit, cases: 'snapshot' }))).toMatch(/^not-found: /);
  });
});

test('the details of an audit are edited, its retention date too', async () => {
  const audit = await workbook.newAudit();
  const parts = { service: 'Westmarch', kind: 'dip-sample', from: '2026-11-02', to: null, team: 'Ada' } as const;
  await client['audit.edit']({ author, audit, ...parts, retainUntil: '2029-11-30' });
  expect(await client['audit.get']({ audit })).toMatchObject({ ...parts, retainUntil: '2029-11-30' });
});
