import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../api/errors.ts';
import { NO_MAPPING } from '../domain/caseload/mapping.ts';
import { guessFor, reading, takeIn, WESTMARCH } from './list-of-cases.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
const newAudit = (service: string) => workbook.newAudit(service);

const HEADER = 'Case ref,Sex,Outcome,Outcome date,Case manager';
const list = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

/** What checking a list says: its faults as `row column: found, expected`, and its notes. */
async function check(content: string | Uint8Array, headerRow: number | null = null) {
  const audit = await newAudit(`check ${content.length}`);
  const looked = await client['caseload.look']({ ...reading(audit, content), headerRow });
  if (looked.kind !== 'table') throw new Error(`expected a table, found ${looked.kind}`);
  const checked = await client['caseload.check']({ ...reading(audit, content), headerRow, mapping: looked.mapping });
  const faults = checked.faults.map(({ row, column, found, expected }) => `${row} ${column}: ${found}, ${expected}`);
  return { audit, looked, checked, faults, notes: checked.notes.map(({ row, text }) => `${row}: ${text}`) };
}

describe('the invented list of 120 cases', () => {
  test('is understood by its headers', async () => {
    const audit = await newAudit('Westmarch');
    const { columns } = await guessFor(workbook, audit, WESTMARCH);
    expect(columns).toEqual({
      reference: 'Case ref',
      name: 'Child',
      dateOfBirth: 'Date of birth',
      gender: 'Sex',
      ethnicity: 'Ethnicity',
      disposal: 'Outcome',
      disposalDate: 'Outcome date',
      offenceType: 'Main offence',
      serviceRiskOfSeriousHarm: 'RoSH',
      serviceSafetyWellbeing: 'Safety & wellbeing',
      caseManager: 'Case manager',
    });
  });

  test('is checked without a fault, with what is worth knowing, and the first rows as they would be kept', async () => {
    const { faults, checked, notes } = await check(WESTMARCH);
    expect(faults).toEqual([]);
    expect([checked.rows, checked.preview.length, checked.managers.length]).toEqual([120, 8, 8]);
    expect(checked.dropped).toEqual(['Child', 'Date of birth', 'Team']);
    expect(notes).toContainEqual(
      expect.stringMatching(/“Ben Okafor” .* and “OKAFOR, Ben” .* are taken for one case manager/),
    );
    expect(notes).toContain('121: The same case number as in row 2.');
    expect(checked.preview[0]?.facts).toMatchObject({
      gender: 'male',
      disposal: 'youth-rehabilitation-order',
      ageAtDisposal: '16',
    });
  });

  test('is taken in without names and dates of birth; case managers get codes', async () => {
    const audit = await newAudit('Westmarch taken in');
    const { list: kept, managers } = await takeIn(workbook, audit, WESTMARCH);
    expect(kept).toMatchObject({ file: 'list.csv', rows: 120, encoding: 'utf-8' });
    expect(managers.find(({ code }) => code === 'CM01')?.written).toEqual(['Ben Okafor', 'OKAFOR, Ben']);
    const pages = [...workbook.context.store.listPages(kept.id)].join();
    for (const secret of ['Fairleigh', 'Okafor', 'Toller', '14/04/2009', '2009-04-14'])
      expect(pages).not.toContain(secret);
    expect(JSON.stringify(kept)).not.toContain('Okafor');
  });

  test('keeps names and dates of birth with the list where that is wanted, and never makes them facts of a case', async () => {
    const audit = await newAudit('Westmarch with names');
    const mapping = await guessFor(workbook, audit, WESTMARCH);
    const { list: kept } = await takeIn(workbook, audit, WESTMARCH, {
      ...mapping,
      keepPersonal: true,
      managers: 'as-written',
    });
    const pages = [...workbook.context.store.listPages(kept.id)].join();
    for (const known of ['Eden Fairleigh', '2009-04-14', 'Hamish Wren']) expect(pages).toContain(known);
    expect(pages).not.toContain('OKAFOR, Ben');
  });

  test('the same rows in another order get the same pseudonyms and codes', async () => {
    const rows = WESTMARCH.toString('utf8').trimEnd().split('\r\n');
    const shuffled = [rows[0], ...rows.slice(1).toReversed()].join('\r\n');
    const kept: string[] = [];
    for (const content of [WESTMARCH, shuffled]) {
      const { list: taken } = await takeIn(workbook, await newAudit(`Order ${kept.length}`), content);
      const pages = [...workbook.context.store.listPages(taken.id)].flatMap((page) => JSON.parse(page) as unknown[][]);
      kept.push(JSON.stringify(pages.map(([, ...cells]) => cells.join()).sort()));
    }
    expect(kept[0]).toBe(kept[1]);
  });
});

describe('the next list of a service', () => {
  test('begins with the mapping that was used last, and knows cases and managers again', async () => {
    const audit = await newAudit('Again');
    const mapping = {
      ...NO_MAPPING,
      columns: { reference: 'Case ref', disposal: 'Outcome', caseManager: 'Case manager' },
    };
    const rows = ['A1,F,RO,2026-03-01,Zed Young', 'A2,M,YRO,2026-03-02,Ann Old'];
    const pseudonyms = async (content: string) => {
      const { list: kept } = await takeIn(workbook, audit, content, mapping);
      const pages = [...workbook.context.store.listPages(kept.id)].flatMap((page) => JSON.parse(page) as string[][]);
      return new Map(pages.map((cells) => [cells[2], [cells[1], cells.at(-1)]]));
    };
    const before = await pseudonyms(list(...rows));
    const after = await pseudonyms(list('A0,M,YRO,2026-03-02,Abe New', ...rows.toReversed()));
    expect([after.get('A1'), after.get('A2')]).toEqual([before.get('A1'), before.get('A2')]);
    expect(before.get('A2')?.[1]).toBe('CM01');
    expect(after.get('A0')).toEqual(['C003', 'CM03']);
    const looked = await client['caseload.look'](reading(await newAudit('Again'), list(...rows)));
    expect(looked).toMatchObject({ mappingFrom: 'kept', mapping });
    const other = await client['caseload.look'](reading(await newAudit('Elsewhere'), list(...rows)));
    expect(other).toMatchObject({ mappingFrom: 'guessed' });
  });
});

describe('bad lists', () => {
  test('dates day first and ISO in one column are told with row and column, and read', async () => {
    const { faults, notes, checked } = await check(
      list('A1,F,RO,04/03/2026,CM1', 'A2,F,RO,2026-03-05,CM1', 'A3,F,RO,6 March 2026,CM1'),
    );
    expect(faults).toEqual([]);
    expect(notes[0]).toBe(
      '2: Dates are mixed: 1 date is written day first (04/03/2026), first in row 2; 1 date is written as year, month, day (2026-03-04), first in row 3; 1 date is written with the month in letters (4 March 2026), first in row 4. All were read day first.',
    );
    expect(checked.preview.map(({ facts }) => facts['disposalDate'])).toEqual([
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  test('a month that stands first is a fault, and so is a day that does not exist or a year of two digits', async () => {
    const { faults } = await check(list('A1,F,RO,03/25/2026,CM1', 'A2,F,RO,31/02/2026,CM1', 'A3,F,RO,01/02/26,CM1'));
    const expected = 'a date as 2026-03-04, 04/03/2026 (day first) or 4 March 2026';
    expect(faults).toEqual([
      `2 Outcome date: "03/25/2026", ${expected}`,
      `3 Outcome date: "31/02/2026", ${expected}`,
      `4 Outcome date: "01/02/26", ${expected}`,
    ]);
  });

  test('headings merged over several columns are told, in CSV and in Excel', async () => {
    const { looked, notes, faults } = await check(
      `Westmarch\nYoung people,,Sentence,,\n${list('A1,F,RO,04/03/2026,CM1')}`,
    );
    expect([looked.headerRow, faults]).toEqual([3, []]);
    expect(notes[0]).toMatch(/^3: Rows 1 to 2 are above the header and left out/);
    const xlsx = await check(readFileSync(path.join(import.meta.dirname, '../host/test-data/merged-header.xlsx')));
    expect([xlsx.looked.headerRow, xlsx.faults, xlsx.checked.rows]).toEqual([2, [], 3]);
    expect(xlsx.checked.preview.map(({ caseType }) => caseType)).toEqual(['court', 'court', 'out-of-court']);
  });

  test('another row is the header when people say so', async () => {
    const { looked } = await check(
      `Case ref,Sex,Outcome,Outcome date,Case manager\n${list('A1,F,RO,04/03/2026,CM1')}`,
      2,
    );
    expect([looked.headerRow, looked.rows]).toEqual([2, 1]);
  });

  test('empty columns, columns without a header and two of one name are told', async () => {
    const { notes, looked } = await check('Case ref,,Date,Date,Empty\nA1,x,1,2,\nA2,x,3,4,\n');
    expect(looked.columns.map(({ name }) => name)).toEqual(['Case ref', 'Column B', 'Date', 'Date (2)', 'Empty']);
    expect(notes).toContain('1: Column B has values and no header.');
    expect(notes).toContain('1: A second column is called Date: it is called Date (2) here.');
    expect(notes).toContain('null: 1 column holds nothing: Empty.');
  });

  test('50 columns are offered, and those that nobody needs are dropped', async () => {
    const names = Array.from({ length: 45 }, (_, at) => `Extra ${at}`);
    const row = 'A1,F,RO,04/03/2026,CM1';
    const { looked, checked, faults } = await check(
      `${HEADER},${names.join(',')}\n${row},${names.map(() => 'x').join(',')}\n`,
    );
    expect([looked.columns.length, checked.dropped.length, faults]).toEqual([50, 45, []]);
    expect(looked.columns[49]?.letters).toBe('AX');
  });

  test('a case manager in two spellings is told with both rows; the same letters are one, near ones are two', async () => {
    const { notes, checked } = await check(
      list('A1,F,RO,2026-03-04,Jane Smith', 'A2,F,RO,2026-03-04,"SMITH, Jane"', 'A3,F,RO,2026-03-04,Jane Smyth'),
    );
    expect(notes.filter((note) => note.includes('Smith'))).toEqual([
      '3: “Jane Smith” (first in row 2) and “SMITH, Jane” (first in row 3) are taken for one case manager.',
      '4: “Jane Smith” (first in row 2) and “Jane Smyth” (first in row 4) are taken for two case managers. If they are one, correct the list: the cap counts cases of each.',
    ]);
    expect(checked.managers.map(({ code, cases }) => [code, cases])).toEqual([
      ['CM01', 2],
      ['CM02', 1],
    ]);
  });

  test('values that are not known are faults by row, and told once each, to be given a meaning', async () => {
    const content = list('A1,F,Order of the realm,2026-03-04,CM1', 'A2,F,Order of the realm,2026-03-04,CM1');
    const { audit, faults, checked, looked } = await check(content);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^2 Outcome: "Order of the realm", one of referral-order, /);
    expect(checked.unknownValues).toEqual([
      expect.objectContaining({ field: 'disposal', found: 'Order of the realm', rows: 2, row: 2 }),
    ]);
    const values = { disposal: { 'Order of the realm': 'referral-order' } };
    const mapping = { ...looked.mapping, values };
    expect((await client['caseload.check']({ ...reading(audit, content), mapping })).faults).toEqual([]);
    const nothing = { ...mapping, values: { disposal: { 'Order of the realm': '' } }, caseType: 'court' };
    expect((await client['caseload.check']({ ...reading(audit, content), mapping: nothing })).faults).toEqual([]);
  });

  test('a disposal of another case type, cells beyond the header and a row without a case type are faults', async () => {
    const header = 'Case ref,Case type,Outcome';
    const { faults } = await check(`${header}\nA1,court,Youth caution\nA2,court,RO,more\nA3,,\n`);
    expect(faults.map((fault) => fault.slice(0, 40))).toEqual([
      '2 Outcome: "youth-caution", for the case',
      '3 null: "4 cells", 3, as in the header',
      '4 Case type: nothing, a case type, or a ',
    ]);
  });

  test('another encoding is told with its row read otherwise, and taken in when that is asked for', async () => {
    const audit = await newAudit('Encoding');
    const content = Buffer.from(list('A1,F,RO,2026-03-04,Zo\xeb'), 'latin1');
    const looked = await client['caseload.look'](reading(audit, content));
    expect(looked).toEqual({ kind: 'other-encoding', row: 2, asWindows1252: 'A1, F, RO, 2026-03-04, Zoë' });
    const again = await client['caseload.look']({ ...reading(audit, content), encoding: 'windows-1252' });
    expect(again.kind === 'table' && again.notes[0]?.text).toMatch(/^The file was read as Windows-1252, as you asked/);
  });

  test.each([
    ['nothing', ''],
    ['a header alone', `${HEADER}\n`],
    ['an open quote', `${HEADER}\nA1,"x\n`],
  ])('a file with %s is refused', async (_, content) => {
    const audit = await newAudit('Refused');
    const call = client['caseload.look'](reading(audit, content));
    await expect(call).rejects.toMatchObject({ code: 'bad-file' });
  });

  test('nothing is taken in of a list with one fault, and the history is as before', async () => {
    const audit = await newAudit('Half');
    const before = workbook.countChanges();
    const content = list('A1,F,RO,2026-03-04,CM1', 'A2,F,RO,never,CM1');
    const error = await takeIn(workbook, audit, content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'bad-file', faults: [{ file: 'list.csv', row: 3, column: 'Outcome date' }] });
    expect(workbook.countChanges()).toBe(before);
    expect(await client['caseload.get']({ audit })).toEqual({ list: null });
  });
});

describe('cases left out by hand', () => {
  test('carry a reason, come back, and are forgotten with a list that does not have them', async () => {
    const audit = await newAudit('By hand');
    const mapping = { ...NO_MAPPING, columns: { reference: 'Case ref', disposal: 'Outcome' } };
    const { list: kept } = await takeIn(
      workbook,
      audit,
      list('A1,F,RO,2026-03-04,CM1', 'A2,F,RO,2026-03-04,CM1'),
      mapping,
    );
    expect(kept.rows).toBe(2);
    const out = { author: AUTHOR, audit, pseudonym: 'C001' };
    const nobody = client['caseload.exclude']({ ...out, pseudonym: 'C9', reason: 'x' });
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' });
    await client['caseload.exclude']({ ...out, reason: 'Under appeal' });
    const eligibility = { countBackFrom: '2026-11-24', windows: { court: null } };
    const counts = () => client['sample.eligible']({ audit, eligibility });
    expect((await counts()).excluded).toEqual([{ kind: 'by-hand', cases: 1 }]);
    await client['caseload.exclude']({ ...out, reason: null });
    expect((await counts()).excluded).toEqual([]);
  });
});
