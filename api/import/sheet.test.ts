import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditId } from '../../domain/ids.ts';
import { type Files, makeTestWorkbook } from '../../test/workbook.ts';

const workbook = await makeTestWorkbook();
let audit: AuditId;

beforeAll(async () => {
  audit = await workbook.newAudit();
  workbook.importFiles(audit, { 'cases.csv': 'reference,caseType\nC1,court\n' });
});

const HEADER = 'reference,question,answer,note\n';
const NOT_A_HEADER = 'the header of cases.csv, answers.csv or judgements.csv, with commas between its columns';
const asks = (columns: string): string => `the columns ${columns}`;

describe('the header of a file tells which of the three it is', () => {
  test('whatever the file is called and in whatever order its columns come', () => {
    const { cases, answers, judgements } = workbook.importFiles(audit, {
      'a.txt': 'note,answer,reference,question\nWhy not,no,C1,2.1.1\n',
      'b.txt': 'gender,caseType,reference\nfemale,court,C1\n',
      'c.txt': 'reason,rating,kind,ground,standard\nSeen,good,qualitative,,1.1\n',
    });
    expect([cases.changed, answers.new, judgements.new]).toEqual([1, 1, 1]);
  });

  test('and a file with nothing but a header changes nothing', () => {
    const { action } = workbook.importFiles(audit, { 'a.csv': HEADER, 'b.csv': 'reference,caseType\n' });
    expect(action).toBeNull();
  });
});

describe('a file that cannot be read is refused with its row, column, what was found and what is expected:', () => {
  const refusals: [
    what: string,
    content: string | Uint8Array,
    row: number,
    column: string | null,
    found: string,
    expected: string,
  ][] = [
    ['an empty file', '', 1, null, 'an empty file', NOT_A_HEADER],
    ['a BOM alone', '\ufeff', 1, null, 'an empty file', NOT_A_HEADER],
    [
      'columns with semicolons between',
      'reference;question;answer;note\n',
      1,
      null,
      '"reference;question;answer;note"',
      NOT_A_HEADER,
    ],
    ['columns with tabs between', 'reference\tcaseType\n', 1, null, '"reference\\tcaseType"', NOT_A_HEADER],
    ['a header in another language', 'Fall,Frage\n', 1, null, '"Fall" and 1 more', NOT_A_HEADER],
    [
      'a column name with a space',
      'reference,caseType\n C1,court\n',
      2,
      'reference',
      '" C1"',
      'up to 200 characters on one line, no space at its ends',
    ],
    [
      'a column that is missing',
      'reference,question,note\n',
      1,
      'answer',
      'no such column',
      asks('reference, question, answer, note'),
    ],
    [
      'a column that is not known',
      `score,${HEADER}`,
      1,
      '"score"',
      '"score"',
      'one of reference, question, answer, note',
    ],
    [
      'a column without a name',
      `reference,question,answer,note,\n`,
      1,
      'nothing',
      'nothing',
      'one of reference, question, answer, note',
    ],
    ['a column twice', 'reference,caseType,gender,gender\n', 1, 'gender', 'the column twice', 'each column once'],
    ['a row with a cell too few', `${HEADER}C1,2.1.1,yes\n`, 2, null, '3 cells', '4, as in the header'],
    ['a row with a cell too many', `${HEADER}C1,2.1.1,yes,,\n`, 2, null, '5 cells', '4, as in the header'],
    [
      'a note with a comma and no quotes',
      `${HEADER}C1,2.1.1,yes,well, yes\n`,
      2,
      null,
      '5 cells',
      '4, as in the header',
    ],
    [
      'a quote that is never closed',
      `${HEADER}C1,2.1.1,yes,"well\nC1,2.1.2,yes,\n`,
      2,
      null,
      'a quote that is never closed',
      'a closing "',
    ],
    [
      'a quote within a cell',
      `${HEADER}C1,2.1.1,yes,\nC1,2.1.2,yes,5" long\n`,
      3,
      null,
      'a " in the middle of a cell',
      'cells with a " to be quoted, and each " in them doubled',
    ],
    [
      'a quote that closes too early',
      `${HEADER}C1,2.1.1,yes,"so" he said\n`,
      2,
      null,
      'a " in the middle of a cell',
      'cells with a " to be quoted, and each " in them doubled',
    ],
    [
      'a quote in the header that is never closed',
      '"reference,caseType\nC1,court\n',
      1,
      null,
      'a quote that is never closed',
      'a closing "',
    ],
    [
      'Latin-1',
      Buffer.from(`${HEADER}C1,2.1.1,yes,\nC1,2.1.2,yes,caf\u00e9\n`, 'latin1'),
      3,
      null,
      'bytes that are not UTF-8',
      'a file saved as UTF-8',
    ],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), 1, null, 'bytes that are not UTF-8', 'a file saved as UTF-8'],
    [
      'UTF-16 without its BOM',
      Buffer.from(HEADER, 'utf16le'),
      1,
      null,
      expect.stringContaining('\\u0000'),
      NOT_A_HEADER,
    ],
    [
      'a workbook of a spreadsheet program',
      Buffer.from('504b030414000600080000002100ff', 'hex'),
      1,
      null,
      'bytes that are not UTF-8',
      'a file saved as UTF-8',
    ],
  ];

  test.each(refusals)('%s', (_, content, row, column, found, expected) => {
    expect(workbook.faultsOf(audit, { 'a.csv': content })).toEqual([{ file: 'a.csv', row, column, found, expected }]);
  });

  test('each file that has faults, not only the first', () => {
    const files: Files = { 'a.csv': '', 'b.csv': HEADER, 'c.csv': 'x\n' };
    expect(workbook.faultsOf(audit, files).map(({ file }) => file)).toEqual(['a.csv', 'c.csv']);
  });
});

test('a header with several faults is told all of them, a name in capitals being another name', () => {
  const faults = workbook.faultsOf(audit, { 'a.csv': 'Reference,caseType,case type\n' });
  expect(faults.map(({ column, found }) => [column, found])).toEqual([
    ['reference', 'no such column'],
    ['"Reference"', '"Reference"'],
    ['"case type"', '"case type"'],
  ]);
});

test('rows of nothing are passed over and counted, as a spreadsheet counts them', () => {
  const faults = workbook.faultsOf(audit, { 'a.csv': `${HEADER}\n,,,\nC1,2.1.1,perhaps,\n` });
  expect(faults).toMatchObject([{ row: 4, column: 'answer' }]);
});

test('what was found is shown on one line, cut short, and without signs that would act on a terminal', () => {
  const cell = `\u001b[2J\u009b2J\u202e\n${'x'.repeat(5000)}`;
  const [fault] = workbook.faultsOf(audit, { 'a.csv': `${HEADER}C1,2.1.1,"${cell}",\n` });
  expect(fault?.found).toMatch(/^"\\u001b\[2J\\u009b2J\\u202e\\nx+…"$/);
  expect(fault?.found.length).toBeLessThan(100);
});
