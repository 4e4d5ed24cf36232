import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditId } from '../domain/ids.ts';
import { pseudonymsOf, samplesIn } from './drawn-sample.ts';
import { settingsFor, takeIn } from './list-of-cases.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
const { auditWithList, draw, get } = samplesIn(workbook);
const author = AUTHOR;

describe('S2: who of a list is eligible', () => {
  let audit: AuditId;
  beforeAll(async () => {
    audit = await auditWithList('Eligible');
  });

  test('is counted by case type, with days and reasons that add up to the list', async () => {
    const { eligibility } = await settingsFor(workbook, audit);
    const counts = await client['sample.eligible']({ audit, eligibility });
    const eligible = counts.types.reduce((sum, type) => sum + type.eligible, 0);
    const excluded = counts.excluded.reduce((sum, { cases }) => sum + cases, 0);
    expect([counts.rows, eligible + excluded]).toEqual([120, 120]);
    expect(counts.types.map(({ caseType, from, to }) => [caseType, from, to])).toEqual([
      ['court', '2026-02-24', '2026-05-24'],
      ['out-of-court', '2026-06-24', '2026-08-24'],
    ]);
    expect(counts.excluded.map(({ kind }) => kind).sort()).toEqual(['after-window', 'before-window', 'duplicate']);
  });

  test('is read a page at a time, those eligible, those not, or all', async () => {
    const { eligibility } = await settingsFor(workbook, audit);
    const page = (show: 'all' | 'eligible' | 'excluded', from = 0) =>
      client['sample.rows']({ audit, eligibility, show, from, limit: 50 });
    const [all, eligible, excluded, last] = [
      await page('all'),
      await page('eligible'),
      await page('excluded'),
      await page('all', 100),
    ];
    expect(all.total).toBe(eligible.total + excluded.total);
    expect([all.rows.length, last.rows.length]).toEqual([50, 20]);
    expect(eligible.rows.every(({ exclusion }) => exclusion === null)).toBe(true);
    expect(excluded.rows.every(({ exclusion }) => exclusion !== null)).toBe(true);
  });
});

describe('S4: a draw', () => {
  test('takes the usual size and the split of the framework, and is the same again with its seed', async () => {
    const [one, other] = [await draw(await auditWithList('One')), await draw(await auditWithList('Other'))];
    const { kept } = one;
    const [court, outOfCourt] = kept.draw.types.map(({ planned }) => planned);
    expect((court ?? 0) + (outOfCourt ?? 0)).toBe(kept.draw.size);
    expect(Math.abs((court ?? 0) - 0.6 * kept.draw.size)).toBeLessThan(1);
    expect(pseudonymsOf(one)).toHaveLength(kept.draw.size);
    expect(JSON.stringify(other.kept.draw)).toBe(JSON.stringify(kept.draw));
    expect(other.kept.list).not.toBe(kept.list);
  });

  test('plans before it draws, and draws what it planned', async () => {
    const audit = await auditWithList('Plan');
    const settings = await settingsFor(workbook, audit);
    const plan = await client['sample.plan']({ audit, settings });
    const { kept } = await draw(audit);
    const drawn = kept.draw.strata.map(({ caseType, traits, eligible, sampled }) => ({
      caseType,
      traits,
      eligible,
      planned: sampled.length,
    }));
    expect([...plan.strata].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual(
      drawn.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    );
    expect(plan.size).toBe(kept.draw.size);
  });

  test('shows its match, line by line, with counts that add up', async () => {
    const { match, kept } = await draw(await auditWithList('Match'));
    const gender = match.filter(({ field, caseType }) => field === 'gender' && caseType === 'court');
    const [court] = kept.draw.types;
    expect(gender.reduce((sum, line) => sum + line.sampled, 0)).toBe(court?.planned);
    expect(gender.reduce((sum, line) => sum + line.eligible, 0)).toBe(court?.eligible);
    const apart = match.map((line) => Math.abs((line.eligiblePercent ?? 0) - (line.sampledPercent ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(15);
  });

  test('tells its method in sentences that hold its figures', async () => {
    const sample = await draw(await auditWithList('Words'));
    const [first, second, third, fourth] = sample.methodology;
    expect(first).toMatch(
      /from a list of 120 cases that the service supplied\. Eligible were court disposals from 24 February 2026 to 24 May 2026 and out-of-court disposals from 24 June 2026 to 24 August 2026: \d+ cases\. The other \d+ cases were /,
    );
    expect(second).toContain(
      'a confidence level of 80 per cent (with a margin of error of 5) for all eligible cases together',
    );
    expect(second).toContain(
      'The target split was 60 per cent court disposals and 40 per cent out-of-court disposals.',
    );
    expect(third).toContain(
      'by gender, disposal, risk of serious harm and safety and wellbeing, as the service classified them.',
    );
    expect(sample.list).toMatchObject({ id: sample.kept.list, file: 'list.csv' });
    expect(fourth).toContain('the same list, settings and seed (WESTMARCH) give the same sample');
  });

  test.each([
    ['shares that are not 100', { split: { by: 'shares', shares: { court: 60, 'out-of-court': 60 } } }],
    ['a case type that is none', { eligibility: { countBackFrom: '2026-11-24', windows: { nowhere: null } } }],
    ['no case type', { eligibility: { countBackFrom: '2026-11-24', windows: {} } }],
    [
      'a day long ago, when nothing is eligible',
      { eligibility: { countBackFrom: '2001-01-01', windows: { court: { earliest: 9, latest: 6 } } } },
    ],
    ['a seed of spaces', { seed: '   ' }],
  ] as const)('is refused with %s', async (_, parts) => {
    const audit = await auditWithList('Refused');
    const settings = {
      ...(await settingsFor(workbook, audit)),
      ...parts,
      ...('split' in parts ? {} : { split: { by: 'eligible' as const } }),
    };
    const call = client['sample.draw']({ author, audit, settings });
    await expect(call).rejects.toMatchObject({ code: 'bad-input' });
    expect(await client['sample.get']({ audit })).toEqual({ sample: null });
  });

  test('without a list is told as not-found', async () => {
    const audit = await workbook.newAudit('No list');
    const { settings } = await client['sample.settings']({ audit });
    const calls = [client['sample.plan']({ audit, settings }), client['sample.draw']({ author, audit, settings })];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is offered again with its settings and a new seed', async () => {
    const audit = await auditWithList('Next');
    await draw(audit, { size: { by: 'number', cases: 11 } });
    const { settings, from } = await client['sample.settings']({ audit });
    expect([from, settings.size]).toEqual(['last-draw', { by: 'number', cases: 11 }]);
    expect(settings.seed).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });
});

describe('the history', () => {
  test('says what was drawn from for ever: a sample is shown from its own list after another was taken in', async () => {
    const audit = await auditWithList('Older');
    const before = await draw(audit);
    await takeIn(workbook, audit, 'Case ref,Outcome,Outcome date\nX1,RO,2026-03-01\n');
    const after = await get(audit);
    expect([before.isOfOlderList, after.isOfOlderList]).toEqual([false, true]);
    expect(after.cases).toEqual(before.cases);
    expect(after.kept).toEqual(before.kept);
  });

  test('holds every list, draw and replacement, and verifies with the rows of the lists', async () => {
    const kinds = (await client['history.audit']({ audit: await historyAudit(), before: null, limit: 500 })).map(
      ({ kind }) => kind,
    );
    expect(new Set(kinds)).toEqual(
      new Set(['create-audit', 'list-cases', 'draw-sample', 'replace', 'make-cases', 'exclude']),
    );
    expect(workbook.context.store.verify(() => {}).faults).toEqual([]);
  });
});

async function historyAudit(): Promise<AuditId> {
  const audit = await auditWithList('History');
  await client['caseload.exclude']({ author, audit, pseudonym: 'C001', reason: 'Why not' });
  const { cases } = await draw(audit);
  await client['sample.replace']({ author, audit, pseudonym: cases[0]?.case.pseudonym ?? '', reason: 'Why' });
  await client['sample.makeCases']({ author, audit });
  return audit;
}
