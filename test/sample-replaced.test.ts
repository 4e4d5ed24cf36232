import { describe, expect, test } from 'vitest';
import { pseudonymsOf, samplesIn } from './drawn-sample.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
const { auditWithList, draw, get, listed } = samplesIn(workbook);
const author = AUTHOR;

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
