import { describe, expect, test } from 'vitest';
import type { ShownSample } from '../api/contract/sample.ts';
import type { AuditId } from '../domain/ids.ts';
import { pseudonymsOf, samplesIn } from './drawn-sample.ts';
import { settingsFor, takeIn, WESTMARCH } from './list-of-cases.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
const { auditWithList, draw, get, listed } = samplesIn(workbook);
const author = AUTHOR;

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
