import { beforeEach, describe, expect, test } from 'vitest';
import type { AuditId } from '../../domain/ids.ts';
import { makeTestWorkbook } from '../../test/workbook.ts';

const workbook = await makeTestWorkbook();
let audit: AuditId;

beforeEach(async () => {
  audit = await workbook.newAudit();
});

const importCases = (...files: readonly string[]) =>
  workbook.importFiles(audit, Object.fromEntries(files.map((text, at) => [`cases-${at + 1}.csv`, text]))).cases;
const faultsOf = (...files: readonly string[]) =>
  workbook.faultsOf(audit, Object.fromEntries(files.map((text, at) => [`cases-${at + 1}.csv`, text])));

async function listFacts() {
  const listed = await workbook.client['case.list']({ audit });
  return listed.map(({ caseType, facts }) => ({ caseType, ...facts }));
}

describe('cases.csv', () => {
  test('keeps the facts of each case', async () => {
    importCases(
      'reference,caseType,gender,ageAtDisposal,disposalDate\nC1,court,female,016,2020-02-29\nC2,out-of-court,,,\n',
    );
    expect(await listFacts()).toEqual([
      { caseType: 'court', reference: 'C1', gender: 'female', ageAtDisposal: '16', disposalDate: '2020-02-29' },
      { caseType: 'out-of-court', reference: 'C2' },
    ]);
  });

  test('takes several values of a multi-choice with ; between, and keeps them in the order of the framework', async () => {
    importCases('reference,caseType,plans\nC1,court,education-health-care-plan; child-protection-plan\n');
    expect(await listFacts()).toMatchObject([{ plans: 'child-protection-plan;education-health-care-plan' }]);
  });

  test('counts cases new, changed and the same, and leaves alone the columns it does not have', async () => {
    expect(importCases('reference,caseType,gender\nC1,court,male\nC2,court,male\n')).toEqual({
      new: 2,
      changed: 0,
      same: 0,
    });
    const again = 'reference,caseType,ethnicity\nC1,court,white\nC2,court,\nC3,court,\n';
    expect(importCases(again)).toEqual({ new: 1, changed: 1, same: 1 });
    expect(await listFacts()).toMatchObject([{ gender: 'male', ethnicity: 'white' }, { gender: 'male' }, {}]);
  });

  test('with an empty cell empties its field', async () => {
    importCases('reference,caseType,gender\nC1,court,male\n');
    expect(importCases('reference,caseType,gender\nC1,court,\n')).toEqual({ new: 0, changed: 1, same: 0 });
    expect(await listFacts()).toEqual([{ caseType: 'court', reference: 'C1' }]);
  });

  test('may have the same row twice', () => {
    expect(importCases('reference,caseType\nC1,court\nC1,court\n')).toEqual({ new: 1, changed: 0, same: 1 });
  });

  test('gives references back as they were, hidden formulas revealed', async () => {
    importCases("reference,caseType,caseManager\n'=1+1,court,'@Kim\nŵ-🙂,court,O'Neill\n");
    expect(await listFacts()).toMatchObject([{ reference: '=1+1', caseManager: '@Kim' }, { reference: 'ŵ-🙂' }]);
  });
});

describe('a row of cases.csv is refused with its row, column, what was found and what is expected:', () => {
  const header = 'reference,caseType,disposal,disposalDate,gender,ageAtDisposal,plans,caseManager';
  const text = 'up to 200 characters on one line, no space at its ends';
  const age = 'a whole number from 10 to 18';
  const plans =
    'any of child-protection-plan, child-in-need-plan, education-health-care-plan, not-in-education-training-employment, each once, with ; between';
  const outOfCourt = 'one of community-resolution, youth-caution, youth-conditional-caution, other';
  const refusals: [what: string, row: string, column: string, found: string, expected: string][] = [
    ['no reference', ',court,,,,,,', 'reference', 'nothing', 'a text'],
    ['a reference with a space at its end', 'C1 ,court,,,,,,', 'reference', '"C1 "', text],
    ['a reference of two lines', '"C\n1",court,,,,,,', 'reference', '"C\\n1"', text],
    ['a reference that is too long', `${'x'.repeat(201)},court,,,,,,`, 'reference', `"${'x'.repeat(60)}…"`, text],
    ['a case type that is not known', 'C1,prison,,,,,,', 'caseType', '"prison"', 'one of court, out-of-court'],
    ['no case type', 'C1,,,,,,,', 'caseType', 'nothing', 'one of court, out-of-court'],
    ['a choice that is none', 'C1,court,,,woman,,,', 'gender', '"woman"', 'one of female, male, other, not-known'],
    ['a choice in capitals', 'C1,court,,,Male,,,', 'gender', '"Male"', 'one of female, male, other, not-known'],
    [
      'a choice of another case type',
      'C1,out-of-court,referral-order,,,,,',
      'disposal',
      '"referral-order"',
      outOfCourt,
    ],
    ['a date with the day first', 'C1,court,,31/01/2020,,,,', 'disposalDate', '"31/01/2020"', 'a date as YYYY-MM-DD'],
    [
      'a date with the day first and hyphens',
      'C1,court,,31-01-2020,,,,',
      'disposalDate',
      '"31-01-2020"',
      'a date as YYYY-MM-DD',
    ],
    ['the 31st of February', 'C1,court,,2020-02-31,,,,', 'disposalDate', '"2020-02-31"', 'a date as YYYY-MM-DD'],
    [
      'the 29th of February of another year',
      'C1,court,,2021-02-29,,,,',
      'disposalDate',
      '"2021-02-29"',
      'a date as YYYY-MM-DD',
    ],
    [
      'a date with a time',
      'C1,court,,2020-01-31T00:00,,,,',
      'disposalDate',
      '"2020-01-31T00:00"',
      'a date as YYYY-MM-DD',
    ],
    ['a number below its range', 'C1,court,,,,9,,', 'ageAtDisposal', '"9"', age],
    ['a number above its range', 'C1,court,,,,19,,', 'ageAtDisposal', '"19"', age],
    ['a number that is not whole', 'C1,court,,,,12.5,,', 'ageAtDisposal', '"12.5"', age],
    ['a number in words', 'C1,court,,,,twelve,,', 'ageAtDisposal', '"twelve"', age],
    ['a number with an exponent', 'C1,court,,,,1e1,,', 'ageAtDisposal', '"1e1"', age],
    [
      'one value of several that is none',
      'C1,court,,,,,child-protection-plan;x,',
      'plans',
      '"child-protection-plan;x"',
      plans,
    ],
    [
      'several values with a comma between',
      'C1,court,,,,,"child-protection-plan,child-in-need-plan",',
      'plans',
      '"child-protection-plan,child-in-need-plan"',
      plans,
    ],
    [
      'one value twice',
      'C1,court,,,,,child-protection-plan;child-protection-plan,',
      'plans',
      expect.any(String),
      plans,
    ],
    ['a text with a sign that cannot be seen', 'C1,court,,,,,,"A\u0007"', 'caseManager', '"A\\u0007"', text],
  ];

  test.each(refusals)('%s', (_, row, column, found, expected) => {
    expect(faultsOf(`${header}\n${row}\n`)).toEqual([{ file: 'cases-1.csv', row: 2, column, found, expected }]);
  });

  test('every cell at fault, not only the first', () => {
    const faults = faultsOf(`${header}\nC1,court,x,x,x,x,x,\nC2,x,,,,,,\n`);
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 disposal',
      '2 disposalDate',
      '2 gender',
      '2 ageAtDisposal',
      '2 plans',
      '3 caseType',
    ]);
  });

  test('a case twice that is not the same, naming both rows', () => {
    expect(faultsOf('reference,caseType\nC1,court\nC2,court\nC1,out-of-court\n')).toEqual([
      {
        file: 'cases-1.csv',
        row: 4,
        column: 'reference',
        found: '"C1", as in cases-1.csv row 2',
        expected: 'each case once',
      },
    ]);
  });

  test('a case twice in two files, naming both', () => {
    expect(faultsOf('reference,caseType\nC1,court\n', 'caseType,reference\nout-of-court,C1\n')).toMatchObject([
      { file: 'cases-2.csv', row: 2, found: '"C1", as in cases-1.csv row 2' },
    ]);
  });

  test('a new case type that a fact of the case does not go with', () => {
    importCases('reference,caseType,disposal\nC1,court,referral-order\n');
    expect(faultsOf('reference,caseType\nC1,out-of-court\n')).toEqual([
      {
        file: 'cases-1.csv',
        row: 2,
        column: 'caseType',
        found: '"out-of-court" with the disposal "referral-order" that the case has',
        expected: `a column disposal with ${outOfCourt}, or with nothing`,
      },
    ]);
    expect(importCases('reference,caseType,disposal\nC1,out-of-court,youth-caution\n').changed).toBe(1);
  });
});
