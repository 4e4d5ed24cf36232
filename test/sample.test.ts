import { beforeAll, describe, expect, test } from 'vitest';
import type { ShownSample } from '../api/contract/sample.ts';
import type { AuditId } from '../domain/ids.ts';
import { settingsFor, takeIn, WESTMARCH } from './list-of-cases.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
const author = AUTHOR;

async function auditWithList(service: string): Promise<AuditId> {
  const audit = await workbook.newAudit(service);
  await takeIn(workbook, audit, WESTMARCH);
  return audit;
}

async function get(audit: AuditId): Promise<ShownSample> {
  const { sample } = await client['sample.get']({ audit });
  if (!sample) throw new Error('expected a sample, found none');
  return sample;
}

async function draw(audit: AuditId, parts: Parameters<typeof settingsFor>[2] = {}): Promise<ShownSample> {
  await client['sample.draw']({ author, audit, settings: await settingsFor(workbook, audit, parts) });
  return get(audit);
}

const pseudonymsOf = ({ cases }: ShownSample): string[] => cases.map((one) => one.case.pseudonym);

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

describe('S4: a replacement', () => {
  test('is the next reserve of its stratum, with its reason; the match goes with it', async () => {
    const audit = await auditWithList('Replace');
    const before = await draw(audit, { size: { by: 'number', cases: 20 } });
    const [first] = before.cases;
    const gone = first?.case.pseudonym ?? '';
    const reserves = before.reserves.find(({ stratum }) => stratum === first?.stratum)?.left ?? [];
    const { in: came } = await client['sample.replace']({
      author,
      audit,
      pseudonym: gone,
      reason: 'The file is at court',
    });
    const after = await get(audit);
    expect(reserves).toContain(came);
    expect(after.cases[0]).toMatchObject({
      case: { pseudonym: came },
      drawn: gone,
      replaced: [{ pseudonym: gone, reason: 'The file is at court' }],
    });
    expect(pseudonymsOf(after)).not.toContain(gone);
    expect(after.methodology.at(-1)).toContain('1 case of the sample was replaced afterwards');
    const [stratum] = after.kept.draw.strata;
    expect(after.match.reduce((sum, { sampled }) => sum + sampled, 0)).toBe(
      before.match.reduce((sum, { sampled }) => sum + sampled, 0),
    );
    expect(stratum?.sampled).toContain(gone);
  });

  test('goes on to the reserve after it, and ends where there is none', async () => {
    const audit = await auditWithList('Until none');
    const { cases } = await draw(audit, { size: { by: 'number', cases: 4 }, strata: [], reserves: 2 });
    let now = cases[0]?.case.pseudonym ?? '';
    for (let time = 0; time < 2; time++)
      now = (await client['sample.replace']({ author, audit, pseudonym: now, reason: 'Again' })).in;
    const call = client['sample.replace']({ author, audit, pseudonym: now, reason: 'Once too often' });
    await expect(call).rejects.toMatchObject({ code: 'bad-input' });
    expect((await get(audit)).cases[0]?.replaced).toHaveLength(2);
  });

  test('can be undone, and a new draw forgets it', async () => {
    const audit = await auditWithList('Undo');
    const { cases } = await draw(audit);
    const gone = cases[0]?.case.pseudonym ?? '';
    const { action } = await client['sample.replace']({ author, audit, pseudonym: gone, reason: 'Wrong one' });
    await client['change.undo']({ author, action: action ?? 0 });
    expect(pseudonymsOf(await get(audit))).toContain(gone);
    await client['sample.replace']({ author, audit, pseudonym: gone, reason: 'Right one' });
    expect((await draw(audit, { seed: 'OTHER' })).cases.every(({ replaced }) => replaced.length === 0)).toBe(true);
  });

  test('of a case that is not in the sample is refused', async () => {
    const audit = await auditWithList('Not there');
    await draw(audit);
    const call = client['sample.replace']({ author, audit, pseudonym: 'C999', reason: 'Why' });
    await expect(call).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('cases made of a sample', () => {
  test('have their facts from the list, the pseudonym for a reference, and where they came from', async () => {
    const audit = await auditWithList('Make');
    const { cases, kept } = await draw(audit, { size: { by: 'number', cases: 12 } });
    const made = await client['sample.makeCases']({ author, audit });
    expect(made).toMatchObject({ made: 12, there: 0 });
    const listed = await client['case.list']({ audit });
    expect(listed.map(({ reference }) => reference)).toEqual(pseudonymsOf({ cases } as ShownSample).sort());
    const [first] = listed;
    const source = cases.find((one) => one.case.pseudonym === first?.reference);
    expect(first?.facts).toMatchObject({
      gender: source?.case.facts['gender'],
      caseManager: source?.case.facts['caseManager'],
    });
    expect(first).toMatchObject({ caseType: source?.case.caseType, answered: 0, complete: false, assessor: null });
    const history = await client['history.case']({ case: first?.id ?? ('' as never) });
    expect(history[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'case:origin', new: `${kept.list}/${first?.reference}` }),
    );
  });

  test('are made once, those that came later too, also where a reference was changed since', async () => {
    const audit = await auditWithList('Once');
    const { cases } = await draw(audit, { size: { by: 'number', cases: 6 } });
    await client['sample.makeCases']({ author, audit });
    const [renamed] = await client['case.list']({ audit });
    if (!renamed) throw new Error('expected a case, found none');
    await client['case.edit']({ author, case: renamed.id, facts: { reference: 'Renamed' } as never });
    expect(await client['sample.makeCases']({ author, audit })).toMatchObject({ made: 0, there: 6, action: null });
    const gone = cases.find((one) => one.case.pseudonym !== renamed.reference)?.case.pseudonym ?? '';
    await client['sample.replace']({ author, audit, pseudonym: gone, reason: 'Moved' });
    expect(await client['sample.makeCases']({ author, audit })).toMatchObject({ made: 1, there: 5 });
  });

  test('keep names of the list out of the audit, where the list has them on purpose', async () => {
    const audit = await workbook.newAudit('Names');
    const looked = await client['caseload.look']({
      audit,
      file: { name: 'l.csv', base64: WESTMARCH.toString('base64') },
      encoding: 'utf-8',
      headerRow: null,
    });
    if (looked.kind !== 'table') throw new Error('expected a table');
    await takeIn(workbook, audit, WESTMARCH, { ...looked.mapping, keepPersonal: true });
    const sample = await draw(audit);
    expect(sample.cases[0]?.case.facts['name']).toMatch(/^\w+ \w+$/);
    await client['sample.makeCases']({ author, audit });
    const text = Object.values(await workbook.exportFiles(audit)).join();
    for (const { case: row } of sample.cases) expect(text).not.toContain(row.facts['name']);
  });
});

describe('S4: a sample that is drawn anew', () => {
  /** An audit whose twelve cases were made of a first draw, the first of them begun, and a second draw. */
  async function drawnAnew(service: string) {
    const audit = await auditWithList(service);
    const first = await draw(audit, { size: { by: 'number', cases: 12 } });
    await client['sample.makeCases']({ author, audit });
    const second = await draw(audit, { size: { by: 'number', cases: 12 }, seed: 'ANOTHER' });
    const held = pseudonymsOf(second);
    const gone = pseudonymsOf(first).filter((pseudonym) => !held.includes(pseudonym));
    return { audit, first, second, held, gone };
  }

  const listed = async (audit: AuditId) => (await client['case.list']({ audit })).map(({ reference }) => reference);

  async function begin(audit: AuditId, pseudonym: string) {
    const one = (await client['case.list']({ audit })).find(({ reference }) => reference === pseudonym);
    if (!one) throw new Error('expected a case, found none');
    await client['note.write']({ author, case: one.id, question: '2.1.1' as never, note: 'The file is thin' });
    return one.id;
  }

  test('says before which cases come, leave and stay, and then lets those leave that nobody began', async () => {
    const { audit, held, gone } = await drawnAnew('Anew');
    const [begun = '', ...untouched] = gone;
    await begin(audit, begun);
    const { former, left } = await get(audit);
    expect(former.filter(({ isBegun }) => isBegun).map(({ reference }) => reference)).toEqual([begun]);
    expect(former.filter(({ isBegun }) => !isBegun).map(({ reference }) => reference)).toEqual(untouched.toSorted());
    expect(left).toEqual([]);
    const made = await client['sample.makeCases']({ author, audit });
    expect(made).toMatchObject({ made: gone.length, there: 12 - gone.length, stayed: [begun] });
    expect(made.left).toEqual(untouched.toSorted());
    expect(await listed(audit)).toEqual([...held, begun].toSorted());
    const after = await get(audit);
    expect(after.former.map(({ reference }) => reference)).toEqual([begun]);
    expect(after.left.map(({ pseudonym, seed }) => [pseudonym, seed])).toEqual(
      untouched.toSorted().map((pseudonym) => [pseudonym, 'ANOTHER']),
    );
    expect(after.methodology.at(-1)).toContain(
      '1 case of an earlier draw had been begun, and stays beside the sample.',
    );
    expect(await client['sample.makeCases']({ author, audit })).toMatchObject({ action: null, left: [] });
  });

  test('F4: figures add up to the cases that are there, and the history verifies', async () => {
    const { audit, held } = await drawnAnew('Figures');
    await client['sample.makeCases']({ author, audit });
    const { cases } = await client['results.get']({ audit, cases: 'all' });
    expect(Object.values(cases).reduce((sum, some) => sum + some, 0)).toBe(held.length);
    expect(workbook.context.store.verify(() => {}).faults).toEqual([]);
  });

  test('can be undone with the cases it made, unless one of them was begun, and done again', async () => {
    const { audit, first, held, gone } = await drawnAnew('Undone');
    const { action } = await client['sample.makeCases']({ author, audit });
    const undone = await client['change.undo']({ author, action: action ?? 0 });
    expect(await listed(audit)).toEqual(pseudonymsOf(first).toSorted());
    const redone = await client['change.undo']({ author, action: undone.action ?? 0 });
    expect(await listed(audit)).toEqual(held.toSorted());
    const came = held.find((pseudonym) => !pseudonymsOf(first).includes(pseudonym)) ?? '';
    await begin(audit, came);
    await expect(client['change.undo']({ author, action: redone.action ?? 0 })).rejects.toMatchObject({
      code: 'stale',
    });
    expect(await listed(audit)).not.toContain(gone[0]);
    expect(workbook.context.store.verify(() => {}).faults).toEqual([]);
  });

  test('makes a case that left anew where a later draw holds it again', async () => {
    const { audit, first } = await drawnAnew('Again');
    await client['sample.makeCases']({ author, audit });
    await draw(audit, { size: { by: 'number', cases: 12 } });
    await client['sample.makeCases']({ author, audit });
    expect(await listed(audit)).toEqual(pseudonymsOf(first).toSorted());
    const { left, former } = await get(audit);
    expect(former).toEqual([]);
    expect(left.map(({ pseudonym }) => pseudonym).filter((one) => pseudonymsOf(first).includes(one))).toEqual([]);
  });

  test('is not undone while cases of it are replaced', async () => {
    const audit = await auditWithList('Draw undone');
    await draw(audit, { size: { by: 'number', cases: 12 } });
    const { action } = await client['sample.draw']({
      author,
      audit,
      settings: await settingsFor(workbook, audit, { size: { by: 'number', cases: 12 }, seed: 'ANOTHER' }),
    });
    const [one] = (await get(audit)).cases;
    const replacing = { author, audit, pseudonym: one?.case.pseudonym ?? '', reason: 'Moved' };
    const replaced = await client['sample.replace'](replacing);
    const undoing = { author, action: action ?? 0 };
    await expect(client['change.undo'](undoing)).rejects.toMatchObject({ code: 'stale' });
    await client['change.undo']({ author, action: replaced.action ?? 0 });
    await client['change.undo'](undoing);
    expect((await get(audit)).kept.settings.seed).toBe('WESTMARCH');
  });
});

describe('S4: a replacement that is undone', () => {
  /** An audit of six made cases, one replaced by another that was made too. */
  async function replaced(service: string) {
    const audit = await auditWithList(service);
    const { cases } = await draw(audit, { size: { by: 'number', cases: 6 }, strata: [] });
    await client['sample.makeCases']({ author, audit });
    const before = (await client['case.list']({ audit })).map(({ reference }) => reference);
    const gone = cases[0]?.case.pseudonym ?? '';
    const done = await client['sample.replace']({ author, audit, pseudonym: gone, reason: 'Moved' });
    await client['sample.makeCases']({ author, audit });
    const came = (await client['case.list']({ audit })).find(({ reference }) => reference === done.in);
    if (!came) throw new Error('expected a case, found none');
    return { audit, before, gone, came, action: done.action ?? 0 };
  }

  const listed = async (audit: AuditId) => (await client['case.list']({ audit })).map(({ reference }) => reference);

  test('takes the case that came out again, and brings it back when it is done again', async () => {
    const { audit, before, gone, came, action } = await replaced('Back');
    const undone = await client['change.undo']({ author, action });
    expect(await listed(audit)).toEqual(before);
    expect(await client['case.open']({ case: came.id })).toMatchObject({ isWithdrawn: true });
    expect((await get(audit)).former).toEqual([]);
    const redone = await client['change.undo']({ author, action: undone.action ?? 0 });
    expect(await listed(audit)).toContain(came.reference);
    expect(await listed(audit)).not.toContain(gone);
    await client['change.undo']({ author, action: redone.action ?? 0 });
    expect(await listed(audit)).toEqual(before);
    expect(workbook.context.store.verify(() => {}).faults).toEqual([]);
  });

  test('is refused with words once the case that came was begun', async () => {
    const { audit, gone, came, action } = await replaced('Begun');
    await client['answer.give']({ author, case: came.id, question: '2.1.1' as never, answer: 'no' });
    await expect(client['change.undo']({ author, action })).rejects.toMatchObject({
      code: 'stale',
      message: 'The case that came in the place of this one was begun, so the replacement stays. Nothing was changed.',
    });
    expect(await listed(audit)).toContain(came.reference);
    expect(await listed(audit)).not.toContain(gone);
  });

  test('is refused while the case that came is replaced itself, and where its reserve went elsewhere', async () => {
    const { audit, came, action } = await replaced('Twice');
    const again = await client['sample.replace']({ author, audit, pseudonym: came.reference, reason: 'Moved too' });
    await expect(client['change.undo']({ author, action })).rejects.toMatchObject({ code: 'stale' });
    await client['change.undo']({ author, action: again.action ?? 0 });
    const undone = await client['change.undo']({ author, action });
    const other = (await get(audit)).cases[1]?.case.pseudonym ?? '';
    const elsewhere = await client['sample.replace']({ author, audit, pseudonym: other, reason: 'Moved' });
    expect(elsewhere.in).toBe(came.reference);
    await expect(client['change.undo']({ author, action: undone.action ?? 0 })).rejects.toMatchObject({
      code: 'stale',
    });
  });

  test('lets a case stay that was there before it came in the place of another', async () => {
    const audit = await auditWithList('There before');
    await draw(audit, { size: { by: 'number', cases: 6 }, strata: [] });
    await client['sample.makeCases']({ author, audit });
    for (const { id } of await client['case.list']({ audit })) {
      await client['answer.give']({ author, case: id, question: '2.1.1' as never, answer: 'yes' });
    }
    const begun = await listed(audit);
    await draw(audit, { size: { by: 'number', cases: 6 }, strata: [], reserves: 80, seed: 'ANOTHER' });
    let [now = ''] = pseudonymsOf(await get(audit));
    let last: number | null = null;
    while (!begun.includes(now)) {
      const done = await client['sample.replace']({ author, audit, pseudonym: now, reason: 'Moved' });
      [now, last] = [done.in, done.action];
    }
    await client['change.undo']({ author, action: last ?? 0 });
    expect(await listed(audit)).toEqual(begun);
    expect((await get(audit)).former.map(({ reference }) => reference)).toContain(now);
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
