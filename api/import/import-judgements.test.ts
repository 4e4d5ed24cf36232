import { beforeEach, describe, expect, test } from 'vitest';
import { type AuditId, Rating, StandardId } from '../../domain/ids.ts';
import { AUTHOR, type Files, makeTestWorkbook } from '../../test/workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
let audit: AuditId;

const HEADER = 'standard,kind,rating,ground,reason\n';
const CASES = 'reference,caseType\nC1,court\n';
const INADEQUATE = 'reference,question,answer,note\nC1,2.1.1,no,\n';

beforeEach(async () => {
  audit = await workbook.newAudit();
  workbook.importFiles(audit, { 'cases.csv': CASES, 'answers.csv': INADEQUATE });
});

const importRows = (rows: string) => workbook.importFiles(audit, { 'judgements.csv': HEADER + rows }).judgements;
const faultsOf = (rows: string) => workbook.faultsOf(audit, { 'judgements.csv': HEADER + rows });
const judgements = () => client['judgement.list']({ audit });
const PANEL = '2.1,panel,requires-improvement,one-case-decides,One case only\n';

describe('judgements.csv', () => {
  test('takes ratings that people give, and decisions of the panel with the rating they moved', async () => {
    expect(importRows(`1.1,qualitative,good,,Seen\n1.2,qualitative,outstanding,,\n${PANEL}`)).toEqual({
      new: 3,
      changed: 0,
      same: 0,
    });
    expect(await judgements()).toEqual([
      { kind: 'qualitative', standard: '1.1', rating: 'good', reason: 'Seen' },
      { kind: 'qualitative', standard: '1.2', rating: 'outstanding', reason: null },
      {
        kind: 'panel',
        standard: '2.1',
        rating: 'requires-improvement',
        ground: 'one-case-decides',
        reason: 'One case only',
        names: null,
        at: null,
        from: 'inadequate',
      },
    ]);
  });

  test('moves a standard that people rated in the same file, whatever the order of the rows', async () => {
    importRows('1.1,panel,good,not-representative,Why\n1.1,qualitative,requires-improvement,,\n');
    expect(await judgements()).toMatchObject([{}, { kind: 'panel', from: 'requires-improvement' }]);
  });

  test('counts judgements new, changed and the same', () => {
    importRows('1.1,qualitative,good,,\n1.2,qualitative,good,,\n');
    const rows = '1.1,qualitative,good,,\n1.2,qualitative,outstanding,,\n1.3,qualitative,good,,\n';
    expect(importRows(rows)).toEqual({ new: 1, changed: 1, same: 1 });
  });

  test('may have the same row twice', () => {
    expect(importRows('1.1,qualitative,good,,\n1.1,qualitative,good,,\n')).toEqual({ new: 1, changed: 0, same: 0 });
  });

  test('imported again changes nothing, also when the figures have changed since', () => {
    importRows(PANEL);
    workbook.importFiles(audit, { 'answers.csv': 'reference,question,answer,note\nC1,2.1.1,yes,\n' });
    const before = workbook.countChanges();
    expect(importRows(PANEL)).toEqual({ new: 0, changed: 0, same: 1 });
    expect(workbook.countChanges()).toBe(before);
  });

  test('imported again changes nothing, also when there were no figures when it came first', async () => {
    audit = await workbook.newAudit();
    importRows(PANEL);
    expect(await judgements()).toMatchObject([{ from: null }]);
    workbook.importFiles(audit, { 'cases.csv': CASES, 'answers.csv': INADEQUATE });
    expect(importRows(PANEL)).toEqual({ new: 0, changed: 0, same: 1 });
  });

  test('without a column for names and time leaves those of the same decision alone', async () => {
    const names = 'The panel';
    const [standard, rating] = [StandardId.parse('2.1'), Rating.parse('requires-improvement')];
    const judgement = {
      kind: 'panel',
      standard,
      rating,
      ground: 'one-case-decides',
      reason: 'One case only',
      names,
    } as const;
    await client['judgement.give']({ author: AUTHOR, audit, judgement });
    expect(importRows(PANEL)).toEqual({ new: 0, changed: 0, same: 1 });
    expect(await judgements()).toMatchObject([{ names }]);
  });

  test('with the columns names, at and from says all of a decision, nothing in a cell being not known', async () => {
    const known = '2.2,panel,good,one-case-decides,,"A, B",2026-11-22T14:03:22Z,requires-improvement\n';
    const unknown = '2.1,panel,good,one-case-decides,,,,\n'; // although the rules would give inadequate
    const header = 'standard,kind,rating,ground,reason,names,at,from\n';
    workbook.importFiles(audit, { 'judgements.csv': header + known + unknown });
    expect(await judgements()).toMatchObject([
      { standard: '2.1', names: null, at: null, from: null },
      { standard: '2.2', names: 'A, B', at: '2026-11-22T14:03:22Z', from: 'requires-improvement' },
    ]);
  });
});

describe('a row of judgements.csv is refused with its row, column, what was found and what is expected:', () => {
  const standards = 'one of 1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 3.1, 3.2, 3.3, 3.4';
  const ratings = 'one of inadequate, requires-improvement, good, outstanding';
  const grounds = 'one of within-five-points, one-case-decides, not-representative';
  const fits = 'up to 1000000 characters, none of them NUL';
  const refusals: [what: string, row: string, column: string, found: string, expected: string][] = [
    ['a standard that is not known', '9.1,qualitative,good,,', 'standard', '"9.1"', standards],
    ['no standard', ',qualitative,good,,', 'standard', 'nothing', standards],
    ['a key question for a standard', '2.1.1,panel,good,one-case-decides,', 'standard', '"2.1.1"', standards],
    ['a kind that is none', '1.1,guess,good,,', 'kind', '"guess"', 'qualitative or panel'],
    [
      'a qualitative rating of a standard that is rated from cases',
      '2.1,qualitative,good,,',
      'kind',
      '"qualitative"',
      'panel: this standard is rated from cases',
    ],
    ['a rating that is none', '1.1,qualitative,Good,,', 'rating', '"Good"', ratings],
    ['no rating', '1.1,qualitative,,,', 'rating', 'nothing', ratings],
    ['a ground that is none', '2.1,panel,requires-improvement,kindness,', 'ground', '"kindness"', grounds],
    ['a panel without a ground', '2.1,panel,requires-improvement,,', 'ground', 'nothing', grounds],
    [
      'a ground without a panel',
      '1.1,qualitative,good,one-case-decides,',
      'ground',
      '"one-case-decides"',
      'nothing: only a panel needs a ground',
    ],
    [
      'no reason where the ground needs one',
      '2.1,panel,requires-improvement,not-representative,',
      'reason',
      'nothing',
      'a written reason',
    ],
    [
      'a reason of nothing but spaces',
      '2.1,panel,requires-improvement,not-representative," "',
      'reason',
      '" "',
      'a written reason',
    ],
    [
      'a panel that moves two bands',
      '2.1,panel,good,one-case-decides,',
      'rating',
      '"good"',
      'at most 1 band from inadequate, which the rules give',
    ],
    ['a reason with NUL', '1.1,qualitative,good,,"a\0b"', 'reason', '3 characters', fits],
    ['a reason too long', `1.1,qualitative,good,,${'x'.repeat(1_000_001)}`, 'reason', '1000001 characters', fits],
  ];

  test.each(refusals)('%s', (_, row, column, found, expected) => {
    expect(faultsOf(`${row}\n`)).toEqual([{ file: 'judgements.csv', row: 2, column, found, expected }]);
  });

  test.each([
    ['a time that is none', ',yesterday,good', 'at', '"yesterday"', 'a time as 2026-11-22T14:03:22Z'],
    ['a rating moved from that is none', ',,Good', 'from', '"Good"', ratings],
    ['names with NUL', '"a\0b",,good', 'names', '3 characters', fits],
  ])('%s', (_, cells, column, found, expected) => {
    const text = `standard,kind,rating,ground,reason,names,at,from\n2.1,panel,good,one-case-decides,,${cells}\n`;
    expect(workbook.faultsOf(audit, { 'judgements.csv': text })).toEqual([
      { file: 'judgements.csv', row: 2, column, found, expected },
    ]);
  });

  test.each([
    ['rating', '1.1,qualitative,good,,\n1.2,qualitative,good,,\n1.1,qualitative,outstanding,,\n', 4],
    ['reason', '1.1,qualitative,good,,a\n1.1,qualitative,good,,b\n', 3],
  ])('one standard judged twice with another %s, naming both rows', (_, rows, row) => {
    const found = '1.1 judged differently in judgements.csv row 2';
    const expected = 'one judgement of each kind for a standard';
    expect(faultsOf(rows)).toEqual([{ file: 'judgements.csv', row, column: 'standard', found, expected }]);
  });

  test('one standard judged twice with other names, in two files, naming both', () => {
    const header = 'standard,kind,rating,ground,reason,names\n';
    const files: Files = {
      'one.csv': `${header}2.1,panel,requires-improvement,one-case-decides,,A\n`,
      'two.csv': `${header}2.1,panel,requires-improvement,one-case-decides,,B\n`,
    };
    expect(workbook.faultsOf(audit, files)).toMatchObject([
      { file: 'two.csv', row: 2, found: '2.1 judged differently in one.csv row 2' },
    ]);
  });
});
