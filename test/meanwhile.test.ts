import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseId, FieldId, QuestionId } from '../domain/ids.ts';
import type { Answer } from '../domain/scoring/answer.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const question = QuestionId.parse('2.1.1');

describe('An answer says what it took the place of unseen', () => {
  let workbook: TestWorkbook;
  let id: CaseId;
  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    const audit = await workbook.newAudit();
    const facts = { [FieldId.parse('reference')]: 'C1' };
    id = (await workbook.client['case.create']({ author: AUTHOR, audit, caseType: 'court', facts })).id;
  });
  const is = (answer: Answer | null) => workbook.client['answer.give']({ author: AUTHOR, case: id, question, answer });

  test.each<[was: Answer | null, seen: Answer | null | undefined, given: Answer, replaced: Answer | null]>([
    ['no', undefined, 'yes', null],
    ['no', 'no', 'yes', null],
    ['yes', null, 'yes', null],
    [null, 'no', 'yes', null],
    ['no', null, 'yes', 'no'],
    ['na', 'no', 'yes', 'na'],
  ])('was %s, seen %s, now %s: %s', async (was, seen, answer, replaced) => {
    await is(was);
    const looked = seen === undefined ? {} : { seen };
    const given = await workbook.client['answer.give']({ author: AUTHOR, case: id, question, answer, ...looked });
    expect(given.replaced).toBe(replaced);
    const { questions } = await workbook.client['case.open']({ case: id });
    expect(questions.find((one) => one.question === question)?.answer).toBe(answer);
  });

  test('and so does a note; both are in the history', async () => {
    const write = (note: string, seen?: string) =>
      workbook.client['note.write']({
        author: AUTHOR,
        case: id,
        question,
        note,
        ...(seen === undefined ? {} : { seen }),
      });
    expect((await write('One window', '')).replaced).toBeNull();
    expect((await write('The other window', '')).replaced).toBe('One window');
    const history = await workbook.client['history.answer']({ case: id, question });
    expect(history.flatMap(({ changes }) => changes.map((change) => change.new)).slice(-2)).toEqual([
      'One window',
      'The other window',
    ]);
  });
});

test('A new workbook shows its recovery code until it is confirmed, over locking and opening', async () => {
  const { client } = (await makeTestWorkbook()).desk;
  const shown = async () => (await client['workbook.state']({})).open?.recoveryCode;
  const { recoveryCode } = await client['workbook.make']({ name: 'Another', passphrase: 'four plain words here' });
  expect(await shown()).toBe(recoveryCode);
  await client['workbook.lock']({});
  await client['workbook.open']({ name: 'Another', secret: recoveryCode });
  expect(await shown()).toBe(recoveryCode);
  await client['workbook.confirmCode']({});
  expect(await shown()).toBeNull();
});
