import { beforeAll, describe, expect, test } from 'vitest';
import type { ShownSample } from '../api/contract/sample.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { takeIn, WESTMARCH } from './list-of-cases.ts';
import { AUTHOR as author, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;

async function newRound(month: string, seed: string): Promise<AuditId> {
  const plan = { team: 'North', month, casesPerWorker: 2, assessor: 'Sam Lead' };
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
    const state = { state: 'not-needed', reason: 'The child moved away' } as const;
    await client['action.settle']({ author, case: judged, id, state });
    const after = await client['round.actions']({ audit: second });
    expect(after.map(({ words }) => words)).toEqual(['Open', 'No longer needed']);
  });

  test('stand beside each other in counts, small ones marked, with the same standards', async () => {
    const [november, december] = await client['round.trend']({ audit: second });
    expect([november?.label, december?.label, december?.startsFramework]).toEqual(['2026-11', '2026-12', false]);
    expect(november?.cases).toBe(16);
    const answered = november?.figures.filter(({ of }) => of > 0).map(({ yes, of, isSmall }) => [yes, of, isSmall]);
    expect(new Set(answered?.map((figure) => figure.join()))).toEqual(new Set(['1,1,true'])); // one case was judged
  });

  test('export the month: data, spreadsheet, summary and actions without formulas', async () => {
    const files = await client['round.export']({ author, audit: second });
    const names = files.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['results.csv', 'audit.xlsx', 'actions.csv']));
    expect(names.some((name) => name.endsWith('.docx'))).toBe(true);
    expect(files.find(({ name }) => name === 'actions.csv')?.content).toContain(",'=Call the school of [name],CM01,");
  });
});
