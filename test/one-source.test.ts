import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXACTLY } from '../api/leaving/leave.ts';
import type { AuditId } from '../domain/ids.ts';
import { runCasebook } from './run-casebook.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const author = AUTHOR;
const SAID = /The figures are those of the cases that were complete when the audit was closed on .* \(revision 2\)\./;

/** Of the exported results, how many cases the first key question counts. */
function casesIn(resultsCsv: string): string | undefined {
  const rows: Record<string, string>[] = parse(resultsCsv, { bom: true, columns: true });
  return rows.find(({ id }) => id === '2.1.1')?.['cases'];
}

describe('F6: a closed audit with a case that was not complete', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    const { client } = workbook;
    audit = await workbook.newAudit();
    workbook.importFiles(audit, {
      'cases.csv': 'reference,caseType,status\nC1,court,complete\nC2,court,complete\nC3,court,\n',
      'answers.csv': 'reference,question,answer,note\nC1,2.1.1,yes,\nC2,2.1.1,no,\nC3,2.1.1,yes,\n',
    });
    await client['audit.close']({ author, audit });
    await client['audit.reopen']({ author, audit, reason: 'To close it twice' });
  });

  const made = async () => {
    const files = await workbook.client['export.make']({ author, audit, leaving: EXACTLY, kinds: ['csv', 'xlsx'] });
    return new Map(files.map(({ name, content }) => [name, content]));
  };

  const sheet = async (name: string) =>
    readSheet(Buffer.from((await made()).get('audit.xlsx') ?? '', 'base64'), name, { trim: false });

  test('gives the figures of all its cases while it is open', async () => {
    const files = await made();
    expect(casesIn(files.get('results.csv') ?? '')).toBe('3');
    expect(files.get('datapackage.json')).toContain('of all cases, complete or not');
    expect(workbook.context.store.fieldsOf(audit).get('audit:status')).toBeUndefined();
  });

  describe('once it is closed again', () => {
    beforeAll(async () => void (await workbook.client['audit.close']({ author, audit })));

    test('gives the figures of its snapshot in results.csv, and the data package says so', async () => {
      const files = await made();
      expect(casesIn(files.get('results.csv') ?? '')).toBe('2');
      expect(JSON.parse(files.get('datapackage.json') ?? '').resources[3].description).toMatch(SAID);
      expect(files.get('cases.csv')).toContain('C3');
    });

    test('gives them in the spreadsheet, which says so on a sheet of its own', async () => {
      const [header = [], ...rows] = await sheet('results');
      const row = rows.find((cells) => cells[header.indexOf('id')] === '2.1.1');
      expect(row?.[header.indexOf('cases')]).toBe(2);
      expect(JSON.stringify(await sheet('about'))).toMatch(SAID);
    });

    test('gives them in a document and on the command line, in every format', async () => {
      const { client, file, passphrase } = workbook;
      const ask = (...more: string[]) => runCasebook(['results', file, '--audit', audit, ...more], passphrase);
      const text = await ask();
      expect(text.stdout).toMatch(SAID);
      expect(text.stdout).toContain('(complete: 2 of 2)');
      const { figuresOf, ...results } = JSON.parse((await ask('--format', 'json')).stdout);
      expect(figuresOf).toMatchObject({ kind: 'snapshot', revision: 2 });
      expect(results).toEqual(await client['results.get']({ audit, cases: 'snapshot' }));
      const csv = await ask('--format', 'csv');
      expect([casesIn(csv.stdout), SAID.test(csv.stderr)]).toEqual(['2', true]);
      const groups = await ask('--by', 'gender', '--hide-below', '0');
      expect([groups.stdout.includes('all (2)'), SAID.test(groups.stderr)]).toEqual([true, true]);
      const wanted = { audit, kind: 'summary' as const, case: null, names: false, cases: 'all' as const };
      expect(JSON.stringify(await client['report.preview'](wanted))).toContain('(revision 2)');
    });

    test('says which closing it was where audits are listed', async () => {
      expect((await workbook.client['audit.get']({ audit })).snapshot).toMatchObject({ by: author, revision: 2 });
    });
  });
});
