import { beforeEach, describe, expect, test } from 'vitest';
import { type AuditId, QuestionId } from '../../domain/ids.ts';
import { type Files, makeTestWorkbook } from '../../test/workbook.ts';

const workbook = await makeTestWorkbook();
const { client } = workbook;
let audit: AuditId;

const HEADER = 'reference,question,answer,note\n';
const CASES =
  'reference,caseType,inspectorSafetyWellbeing\nC1,court,low\nC2,court,high\nC3,out-of-court,medium\nC4,court,\n';

beforeEach(async () => {
  audit = await workbook.newAudit();
  workbook.importFiles(audit, { 'cases.csv': CASES });
});

const importAnswers = (rows: string) => workbook.importFiles(audit, { 'answers.csv': HEADER + rows });
const faultsOf = (rows: string) => workbook.faultsOf(audit, { 'answers.csv': HEADER + rows });

async function caseOf(reference: string) {
  const listed = await client['case.list']({ audit });
  const found = listed.find((one) => one.reference === reference);
  if (!found) throw new Error(`expected a case ${reference}, found none`);
  return client['case.open']({ case: found.id });
}

async function stateOf(reference: string, question: string) {
  const { questions } = await caseOf(reference);
  return questions.find((one) => one.question === question);
}

describe('answers.csv', () => {
  test('takes answers to key questions, prompts, recorded questions and case questions', async () => {
    const rows = 'C1,2.1.1,yes,\nC1,2.1.1.a,no,"Attitudes not explored"\nC1,2.1.1.r1,yes,\nC1,case.oversight,no,\n';
    expect(importAnswers(rows).answers).toEqual({ new: 4, changed: 0, same: 0, setAside: 0, lackReason: 0 });
    expect(await stateOf('C1', '2.1.1.a')).toMatchObject({ state: 'no', note: 'Attitudes not explored' });
  });

  test('A1: any question may be na, with or without a rule saying so', async () => {
    const { questions } = await caseOf('C2');
    const rows = questions.map(({ question }) => `C2,${question},na,Not a feature of this case\n`).join('');
    expect(importAnswers(rows).answers).toMatchObject({ new: questions.length, lackReason: 0 });
    const states = (await caseOf('C2')).questions.filter(({ setAside }) => !setAside).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['na-by-assessor']));
  });

  test('A1: an na without a note is accepted, and listed as lacking its reason', () => {
    const { answers, lackReason } = importAnswers('C2,2.1.1,na,\nC2,2.1.2,na,Told why\nC3,3.1.1,na,\n');
    expect(answers).toMatchObject({ new: 3, lackReason: 2 });
    expect(lackReason).toEqual([
      { reference: 'C2', question: '2.1.1' },
      { reference: 'C3', question: '3.1.1' },
    ]);
  });

  test('A4: an answer to a question that does not apply by rule is accepted and set aside', async () => {
    const { answers, lackReason } = importAnswers('C1,2.2.2,yes,\nC2,2.2.2,yes,\nC3,2.1.1,na,\n');
    expect(answers).toEqual({ new: 3, changed: 0, same: 0, setAside: 2, lackReason: 0 });
    expect(lackReason).toEqual([]);
    expect(await stateOf('C1', '2.2.2')).toMatchObject({ state: 'na-by-rule', answer: 'yes', setAside: true });
    expect(await stateOf('C3', '2.1.1')).toMatchObject({ state: 'na-by-rule', answer: 'na', setAside: true });
  });

  test('A3: an answer is not set aside while the field its question depends on is empty', () => {
    expect(importAnswers('C4,2.2.2,yes,\n').answers.setAside).toBe(0);
  });

  test('counts by the facts of the same import, in whatever order the files come', () => {
    const summary = workbook.importFiles(audit, {
      'a-answers.csv': `${HEADER}C2,2.2.2,yes,\nC9,2.1.1,yes,\n`,
      'b-cases.csv': 'reference,caseType,inspectorSafetyWellbeing\nC2,court,low\nC9,court,low\n',
    });
    expect(summary.answers).toMatchObject({ new: 2, setAside: 1 });
  });

  test('may have a note without an answer', async () => {
    expect(importAnswers('C1,2.1.1,,To be asked\n').answers.new).toBe(1);
    expect(await stateOf('C1', '2.1.1')).toMatchObject({ state: 'unanswered', note: 'To be asked' });
  });

  test('imported again changes nothing', () => {
    const rows = 'C1,2.1.1,yes,\nC1,2.1.1.a,,Only a note\nC1,2.2.2,no,Set aside\n';
    importAnswers(rows);
    const before = workbook.countChanges();
    expect(importAnswers(rows)).toMatchObject({ answers: { new: 0, changed: 0, same: 3, setAside: 1 }, action: null });
    expect(workbook.countChanges()).toBe(before);
  });

  test('with a different answer is a change like any other, with history', async () => {
    importAnswers('C1,2.1.1,yes,First\n');
    expect(importAnswers('C1,2.1.1,no,Then\n').answers).toMatchObject({ new: 0, changed: 1, same: 0 });
    const { id } = await caseOf('C1');
    const history = await client['history.answer']({ case: id, question: QuestionId.parse('2.1.1') });
    expect(history.map(({ kind, changes }) => [kind, changes.map((change) => [change.old, change.new])])).toEqual([
      ['import', [[null, 'yes'], [null, 'First']]],
      ['import', [['yes', 'no'], ['First', 'Then']]],
    ]); // biome-ignore format: pairs
  });

  test('may have rows of a case far apart, and the same row more than once', async () => {
    const rows = 'C1,2.1.1,yes,\nC2,2.1.1,no,\nC1,2.1.2,no,\nC1,2.1.1,yes,\nC1,2.1.2,no,\nC2,2.2.2,na,\nC2,2.2.2,na,\n';
    const { answers, lackReason } = importAnswers(rows);
    expect(answers).toEqual({ new: 4, changed: 0, same: 3, setAside: 0, lackReason: 1 });
    expect(lackReason).toHaveLength(1);
    expect(await stateOf('C1', '2.1.1')).toMatchObject({ state: 'yes' });
  });

  test('lists the first answers that lack a reason, and counts them all', () => {
    const references = Array.from({ length: 300 }, (_, at) => `L${at}`);
    const { answers, lackReason } = workbook.importFiles(audit, {
      'cases.csv': `reference,caseType\n${references.map((one) => `${one},court\n`).join('')}`,
      'answers.csv': HEADER + references.map((one) => `${one},2.1.1,na,\n`).join(''),
    });
    expect([answers.lackReason, lackReason.length]).toEqual([300, 200]);
  });
});

describe('a row of answers.csv is refused with its row, column, what was found and what is expected:', () => {
  const unknown = 'a question that the framework asks of cases';
  const refusals: [what: string, row: string, column: string, found: string, expected: string][] = [
    ['a case that is not known', 'X9,2.1.1,yes,', 'reference', '"X9"', 'the reference of a case of this audit'],
    ['no reference', ',2.1.1,yes,', 'reference', 'nothing', 'the reference of a case of this audit'],
    ['a question that is not known', 'C1,9.9.9,yes,', 'question', '"9.9.9"', unknown],
    ['no question', 'C1,,yes,', 'question', 'nothing', unknown],
    ['a question named like a part of every object', 'C1,__proto__,yes,', 'question', '"__proto__"', unknown],
    ['a qualitative key question, which no case is asked', 'C1,1.1.1,yes,', 'question', '"1.1.1"', unknown],
    ['an answer that is none', 'C1,2.1.1,maybe,', 'answer', '"maybe"', 'yes, no or na'],
    ['an answer in capitals', 'C1,2.1.1,Yes,', 'answer', '"Yes"', 'yes, no or na'],
    ['an answer that is none beside a note', 'C1,2.1.1,n/a,Why', 'answer', '"n/a"', 'yes, no or na'],
    ['neither answer nor note', 'C1,2.1.1,,', 'answer', 'nothing', 'yes, no or na'],
    ['a note with NUL', 'C1,2.1.1,yes,"a\0b"', 'note', '3 characters', 'up to 1000000 characters, none of them NUL'],
    [
      'a note too long',
      `C1,2.1.1,yes,${'x'.repeat(1_000_001)}`,
      'note',
      '1000001 characters',
      'up to 1000000 characters, none of them NUL',
    ],
  ];

  test.each(refusals)('%s', (_, row, column, found, expected) => {
    expect(faultsOf(`${row}\n`)).toEqual([{ file: 'answers.csv', row: 2, column, found, expected }]);
  });

  test.each([
    ['another answer', 'C1,2.1.1,yes,\nC2,2.1.1,yes,\nC1,2.1.1,no,\n', 4],
    ['another note', 'C1,2.1.1,yes,a\nC1,2.1.1,yes,b\n', 3],
    ['a note alone', 'C1,2.1.1,yes,a\nC1,2.1.1,,a\n', 3],
  ])('the same question of the same case twice, naming both rows: with %s', (_, rows, row) => {
    const found = '2.1.1 answered differently in answers.csv row 2';
    expect(faultsOf(rows)).toEqual([
      { file: 'answers.csv', row, column: 'question', found, expected: 'one answer to each question of a case' },
    ]);
  });

  test('the same question of the same case in two files, naming both', () => {
    const files: Files = { 'one.csv': `${HEADER}C1,2.1.1,yes,\n`, 'two.csv': `${HEADER}C2,2.1.1,yes,\nC1,2.1.1,no,\n` };
    expect(workbook.faultsOf(audit, files)).toMatchObject([
      { file: 'two.csv', row: 3, found: '2.1.1 answered differently in one.csv row 2' },
    ]);
  });

  test('the same question twice where the first was recorded long before', () => {
    const others = Array.from({ length: 3 }, () => 'C2,2.1.1,yes,\nC3,3.1.1,yes,\n').join('');
    expect(faultsOf(`C1,2.1.1,yes,\n${others}C1,2.1.1,no,\n`)).toMatchObject([
      { row: 9, found: '2.1.1 answered differently in answers.csv row 2' },
    ]);
  });

  test('every row at fault, but not for the fault of its case', () => {
    const faults = workbook.faultsOf(audit, {
      'answers.csv': `${HEADER}C9,2.1.1,yes,\nC1,2.1.1,x,\nC1,x,yes,\n`,
      'cases.csv': 'reference,caseType\nC9,x\n',
    });
    expect(faults.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
      'cases.csv 2 caseType',
      'answers.csv 3 answer',
      'answers.csv 4 question',
    ]);
  });

  test('and stops at a thousand faults', () => {
    const faults = faultsOf('C1,x,yes,\n'.repeat(5000));
    expect(faults).toHaveLength(1000);
  });
});
