import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetHeads, sheetRows } from '../api/export/sheets.ts';
import { EXACTLY } from '../api/leaving/leave.ts';
import type { SheetHead, SheetRows, SheetValue } from '../api/ports.ts';
import { openAudit } from '../api/service/context.ts';
import type { AuditId } from '../domain/ids.ts';
import { beginSheets } from '../host/documents/write-sheets.ts';
import { importSample } from './import-sample.ts';
import { unzipTexts } from './unzip.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

/** What has broken a spreadsheet before: mark-up, formulas, spaces at the ends, codes of characters, signs beyond 16 bits. */
const HOSTILE = [
  '=1+1',
  '+44 20',
  '@SUM(A1)',
  '<b>&amp;</b>',
  ' leading and trailing ',
  'two\nlines',
  '_x0041_ stays as it is',
  '"quoted", with a comma',
  'ŵ 🙂',
  '007',
  '2021-03-04',
];

const NOTES: readonly SheetHead[] = [{ name: 'notes', columns: [{ name: 'note', width: 60 }] }];

async function writeFile(heads: readonly SheetHead[], rows: readonly SheetRows[]): Promise<Buffer> {
  return Buffer.from((await beginSheets(heads))(rows), 'base64');
}

/** The rows of a sheet, below its header, by a reader that is not ours; empty cells as null. */
async function readRows(bytes: Buffer, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const [, ...rows] = await readSheet(bytes, sheet, { trim: false });
  return rows;
}

describe('a spreadsheet file', () => {
  test('holds text as text whatever it looks like, numbers as numbers and days as days', async () => {
    const heads = [{ name: 'all', columns: ['text', 'number', 'day', 'nothing'].map((name) => ({ name, width: 14 })) }];
    const day = new Date('2021-03-04T00:00:00Z');
    const given = HOSTILE.map((text, at) => [text, at / 4, day, null]);
    const found = await readRows(await writeFile(heads, [given]), 'all');
    expect(found).toEqual(given);
  });

  test('leaves out what XML has no place for, and says where a text was cut', async () => {
    const long = 'x'.repeat(40_000);
    const cells = (await readRows(await writeFile(NOTES, [[['a\u0001b'], [long]]]), 'notes')).flat();
    const [plain, cut] = cells;
    expect(plain).toBe('ab');
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/x \[cut here: the CSV file holds the whole text\]$/);
  });

  test('keeps the header in sight and puts a filter over every row', async () => {
    const rows = Array.from({ length: 30 }, (_, at): readonly SheetValue[] => [`note ${at}`]);
    const xml = unzipTexts(await writeFile(NOTES, [rows])).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('</sheetData><autoFilter ref="A1:A31"/>');
  });

  test('without any row is a header alone', async () => {
    const bytes = await writeFile(NOTES, [[]]);
    expect(await readRows(bytes, 'notes')).toEqual([]);
    expect(unzipTexts(bytes).get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:A1"/>');
  });
});

describe('the spreadsheet of an audit', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await importSample(workbook, 'leicestershire-2021');
  }, 120_000);

  test('holds every cell of every sheet, with its type', async () => {
    const { client, context } = workbook;
    const wanted = { author: AUTHOR, audit, leaving: EXACTLY, kinds: ['xlsx' as const] };
    const [made] = await client['export.make'](wanted);
    const bytes = Buffer.from(made?.content ?? '', 'base64');
    const heads = sheetHeads(openAudit(context, audit).loaded);
    const rows = context.store.read(() => sheetRows(context, audit, EXACTLY).map((of) => [...of]));
    expect(heads.map(({ name }) => name)).toEqual([
      'cases',
      'answers',
      'notes',
      'results',
      'prompts',
      'codebook',
      'about',
    ]);
    for (const [at, { name, columns }] of heads.entries()) {
      const [header, ...found] = await readSheet(bytes, name, { trim: false });
      expect(header).toEqual(columns.map((column) => column.name));
      expect(found).toEqual(rows[at]);
    }
  });
});
