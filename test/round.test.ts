import { beforeAll, describe, expect, test } from 'vitest';
import type { ShownSample } from '../api/contract/sample.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { takeIn, WESTMARCH } from './list-of-cases.ts';
import { AUTHOR as author, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;

async function newRound(month: string, seed: string, team = 'North'): Promise<AuditId> {
  const plan = { team, month, casesPerWorker: 2, assessor: 'Sam Lead' };
  const given = { author, service: 'Westmarch', framework: 'yos-2018', part: ['2.1', '2.2.1', '3.1'], plan };
  const { audit } = await client['round.create'](given);
  await takeIn(workbook, audit, WESTMARCH);
  await client['round.draw']({ author, audit, seed });
  await client['sample.makeCases']({ author, audit });
  return audit;
}

async function get(audit: AuditId): Promise<ShownSample> {
  const { sample } = await client['sample.get']({ audit });
  if (!sample) throw new Error('expected a sample, found none');
  return sample;
}

const countTypes = (cases: readonly { readonly caseType: string }[]) =>
  Object.fromEntries([...Map.groupBy(cases, ({ caseType }) => caseType)].map(([type, some]) => [type, some.length]));

const referencesIn = ({ cases }: ShownSample) => cases.map((one) => one.case.reference);

describe('two rounds of a team, a month apart', () => {
  let [first, second] = ['', ''] as AuditId[] as [AuditId, AuditId]; // set before every test
  let judged: CaseId;

  beforeAll(async () => {
    first = await newRound('2026-11', 'NOVEMBER');
    const [one] = await client['case.list']({ audit: first });
    if (!one) throw new Error('expected a case, found none');
    judged = one.id;
    const { questions } = await client['case.open']({ case: judged });
    for (const { question, state } of questions) {
      if (state === 'unanswered') await client['answer.give']({ author, case: judged, question, answer: 'yes' });
    }
    await client['feedback.write']({ author, case: judged, strengths: 'The plan is clear.' });
    const parts = { author, case: judged, id: null, owner: 'CM01' };
    await client['action.write']({ ...parts, text: '=Call the school of Mrs Jones', due: '2020-01-07' });
    await client['action.write']({ ...parts, text: 'See the parents', due: '2999-12-31' });
    second = await newRound('2026-12', 'DECEMBER');
  }, 60_000);

  test('take two cases of each worker, and the second other cases than the first', async () => {
    const [one, other] = [await get(first), await get(second)];
    const loads = Map.groupBy(one.cases, (sampled) => sampled.case.facts['caseManager']);
    expect([loads.size, ...[...loads.values()].map((some) => some.length)]).toEqual([8, ...Array(8).fill(2)]);
    expect(one.methodology[0]).toContain('16 cases of 8 workers');
    expect(referencesIn(other).filter((reference) => referencesIn(one).includes(reference))).toEqual([]);
  });

  test('A1: ask only their part: nothing else is unanswered, and the case can be completed', async () => {
    const { questions, part, assessor } = await client['case.open']({ case: judged });
    expect([part, assessor]).toEqual([['2.1', '2.2.1', '3.1'], 'Sam Lead']);
    expect(questions.every(({ question }) => /^(2\.1|2\.2\.1|3\.1)\.?/.test(question))).toBe(true);
    expect((await client['case.complete']({ author, case: judged })).action).not.toBeNull();
    const outside = { author, case: judged, question: '2.3.1' as never, answer: 'yes' } as const; // no question of the part
    await expect(client['answer.give'](outside)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('F4: their results reconcile, and leave out what is not asked', async () => {
    const { standards, overall } = await client['results.get']({ audit: first, cases: 'all' });
    expect(standards.map(({ id }) => id)).toEqual(['2.1', '2.2', '3.1']);
    expect(overall).toBeNull();
    expect((await client['history.verify']({ head: null })).faults).toEqual([]);
  });

  test('cover more of the list each time', async () => {
    const before = await client['round.coverage']({ audit: first });
    const after = await client['round.coverage']({ audit: second });
    expect([before.cases, before.lookedAt, after.lookedAt]).toEqual([119, 16, 32]); // of 120 rows: one case stands in two
    expect(after.workers.map(({ words }) => words)).toEqual(Array(8).fill('Sampled this month'));
  });

  test('bring up the open actions of the first in the second, the overdue one first', async () => {
    const actions = await client['round.actions']({ audit: second });
    expect(actions.map(({ month, action, words }) => [month, action.text, words.split(' ')[0]])).toEqual([
      ['2026-11', '=Call the school of Mrs Jones', 'Overdue'],
      ['2026-11', 'See the parents', 'Open'],
    ]);
  });

  test('settle an action with a reason, also in a closed round', async () => {
    await client['audit.close']({ author, audit: first });
    const [{ id } = { id: null }] = await client['round.actions']({ audit: second });
    if (id === null) throw new Error('expected an action, found none');
    const state = { state: 'not-needed', reason: 'Mrs Jones moved away' } as const;
    await client['action.settle']({ author, case: judged, id, state });
    const after = await client['round.actions']({ audit: second });
    expect(after.map(({ words }) => words)).toEqual(['Open', 'No longer needed']);
  });

  test('stand beside each other in counts, small ones marked, with the same standards', async () => {
    const [november, december] = await client['round.trend']({ audit: second });
    expect([november?.label, december?.label, december?.startsFramework]).toEqual(['2026-11', '2026-12', false]);
    expect(november?.cases).toBe(1); // of the closed round its snapshot, which is of complete cases
    const answered = november?.figures.filter(({ of }) => of > 0).map(({ yes, of, isSmall }) => [yes, of, isSmall]);
    expect(new Set(answered?.map((figure) => figure.join()))).toEqual(new Set(['1,1,true'])); // one case was judged
  });

  test('export the month: data, spreadsheet, summary and actions without formulas', async () => {
    const files = await client['round.export']({ author, audit: second });
    const names = files.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['results.csv', 'audit.xlsx', 'actions.csv']));
    expect(names.some((name) => name.endsWith('.docx'))).toBe(true);
    const actions = files.find(({ name }) => name === 'actions.csv')?.content;
    expect(actions).toContain(",'=Call the school of [name],CM01,");
    expect(actions).toContain('No longer needed,[name] moved away');
  });

  test('are listed with what is judged and what is open, the newest month first', async () => {
    const rounds = await client['round.list']({});
    expect(
      rounds.map(({ plan, cases, complete, openActions, overdue }) => [
        plan.month,
        cases,
        complete,
        openActions,
        overdue,
      ]),
    ).toEqual([
      ['2026-12', 16, 0, 0, 0],
      ['2026-11', 16, 1, 1, 0],
    ]);
    expect((await client['action.list']({})).map(({ team, words }) => [team, words])).toEqual([
      ['North', 'Open'],
      ['North', 'No longer needed'],
    ]);
    expect(await client['round.feedback']({ audit: first })).toEqual([
      { case: judged, hasStrengths: true, actions: 2, openActions: 1 },
    ]);
  });
});

describe('a round by itself', () => {
  let audit = '' as AuditId; // set before every test

  beforeAll(async () => {
    audit = await newRound('2027-03', 'MARCH', 'South');
  }, 60_000);

  test('S4: is not drawn as a sample', async () => {
    const { settings } = await client['sample.settings']({ audit });
    const refused = { code: 'bad-input', message: expect.stringContaining('Draw it as a round') };
    await expect(client['sample.draw']({ author, audit, settings })).rejects.toMatchObject(refused);
    await expect(client['sample.plan']({ audit, settings })).rejects.toMatchObject(refused);
  });

  test('S2: takes cases of every type and day', async () => {
    const { settings } = await client['sample.settings']({ audit });
    const { types } = await client['sample.eligible']({ audit, eligibility: settings.eligibility });
    expect(types.map(({ eligible, from, to }) => [eligible, from, to])).toEqual([
      [74, null, null],
      [45, null, null],
    ]);
  });

  test('S4, F4: a case that is replaced leaves the audit and its figures, and comes back when that is undone', async () => {
    const before = await client['case.list']({ audit });
    const [gone] = (await get(audit)).cases;
    const id = gone?.madeInto;
    if (!gone || !id) throw new Error('expected a case that was made, found none');
    const replacing = { author, audit, pseudonym: gone.case.pseudonym, reason: 'The child moved away' };
    const { action } = await client['sample.replace'](replacing);
    if (action === null) throw new Error('expected an action, found none');
    expect((await client['case.list']({ audit })).map((one) => one.id)).not.toContain(id);
    expect(await client['case.open']({ case: id })).toMatchObject({ isWithdrawn: true, status: 'in-progress' });
    expect((await client['results.get']({ audit, cases: 'all' })).cases).toEqual(
      countTypes(before.filter((one) => one.id !== id)),
    );
    await expect(client['feedback.write']({ author, case: id, strengths: 'Clear' })).rejects.toMatchObject({
      code: 'settled',
    });
    const { made } = await client['sample.makeCases']({ author, audit });
    expect([made, (await client['case.list']({ audit })).length]).toEqual([1, before.length]);
    await client['change.undo']({ author, action });
    expect((await client['case.list']({ audit })).map((one) => one.id)).toContain(id);
    expect(await client['case.open']({ case: id })).toMatchObject({ isWithdrawn: false });
    expect((await client['history.verify']({ head: null })).faults).toEqual([]);
  });

  test('S4: a case that was judged, or has feedback, stays in the sample', async () => {
    const { cases } = await get(audit);
    const one = cases.at(-1);
    if (!one?.madeInto) throw new Error('expected a case that was made, found none');
    await client['feedback.write']({ author, case: one.madeInto, strengths: 'The plan is clear.' });
    const replacing = { author, audit, pseudonym: one.case.pseudonym, reason: 'The child moved away' };
    await expect(client['sample.replace'](replacing)).rejects.toMatchObject({ code: 'bad-input' });
    expect(referencesIn(await get(audit))).toEqual(cases.map(({ case: { reference } }) => reference));
  });

  test('demand 2: an action that is half typed is kept until it is saved whole or given up, and is no action', async () => {
    const [, one] = await client['case.list']({ audit });
    if (!one) throw new Error('expected a case, found none');
    const of = { author, case: one.id };
    const draft = { text: 'Call the sch', owner: 'CM01', due: { day: '7', month: '', year: '' } };
    await client['action.draft']({ ...of, id: null, draft });
    expect(await client['feedback.get']({ case: one.id })).toMatchObject({
      actions: [],
      drafts: [{ id: null, draft }],
    });
    expect((await client['action.list']({})).filter((listed) => listed.case === one.id)).toEqual([]);
    await client['action.write']({ ...of, id: null, text: 'Call the school', owner: 'CM01', due: '2999-01-07' });
    const { actions, drafts } = await client['feedback.get']({ case: one.id });
    expect([actions.length, drafts]).toEqual([1, []]);
    const id = actions[0]?.id ?? null;
    await client['action.draft']({ ...of, id, draft });
    expect((await client['feedback.get']({ case: one.id })).drafts).toEqual([{ id, draft }]);
    await client['action.draft']({ ...of, id, draft: null });
    expect((await client['feedback.get']({ case: one.id })).drafts).toEqual([]);
    const strange = 'x-000000000000' as never; // no action of the case
    await expect(client['action.draft']({ ...of, id: strange, draft })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is drawn again: those that nobody began leave, and one that was begun stays and counts as looked at', async () => {
    const again = await newRound('2027-06', 'JUNE', 'East');
    const [begun] = (await get(again)).cases;
    if (!begun?.madeInto) throw new Error('expected a case that was made, found none');
    await client['feedback.write']({ author, case: begun.madeInto, strengths: 'The plan is clear.' });
    await client['caseload.exclude']({ author, audit: again, pseudonym: begun.case.pseudonym, reason: 'At court' });
    await client['round.draw']({ author, audit: again, seed: 'JULY' });
    const { left, stayed } = await client['sample.makeCases']({ author, audit: again });
    expect(stayed).toEqual([begun.case.pseudonym]);
    expect(left.length).toBeGreaterThan(0);
    expect(await client['case.list']({ audit: again })).toHaveLength(17);
    expect(await client['round.coverage']({ audit: again })).toMatchObject({ lookedAt: 17 });
  });

  test('its feedback can be changed and emptied again, and needs no action', async () => {
    const [one] = await client['case.list']({ audit });
    if (!one) throw new Error('expected a case, found none');
    const of = { author, case: one.id };
    await client['feedback.write']({ ...of, strengths: 'Clear' });
    await client['feedback.write']({ ...of, strengths: 'Clear, and kind' });
    expect(await client['feedback.get']({ case: one.id })).toEqual({
      strengths: 'Clear, and kind',
      actions: [],
      drafts: [],
    });
    await client['action.write']({ ...of, id: null, text: 'Call', owner: 'CM01', due: '2999-01-01' });
    const [written] = (await client['feedback.get']({ case: one.id })).actions;
    if (!written) throw new Error('expected an action, found none');
    await client['action.settle']({ ...of, id: written.id, state: { state: 'done', note: 'Rang on Monday' } });
    await client['action.write']({ ...of, id: written.id, text: 'Call the school', owner: 'CM02', due: '2999-01-02' });
    const { actions } = await client['feedback.get']({ case: one.id });
    expect(actions.map(({ action }) => action)).toEqual([
      { text: 'Call the school', owner: 'CM02', due: '2999-01-02', state: { state: 'done', note: 'Rang on Monday' } },
    ]);
    await client['feedback.write']({ ...of, strengths: ' ' });
    expect((await client['feedback.get']({ case: one.id })).strengths).toBe('');
  });
});
