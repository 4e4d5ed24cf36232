import { beforeAll, describe, expect, test } from 'vitest';
import { FieldId, QuestionId } from '../domain/ids.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const REFERENCE = FieldId.parse('reference');
const DISPOSAL = FieldId.parse('disposal');
const COURT = QuestionId.parse('2.1.1');
const OUT_OF_COURT = QuestionId.parse('3.1.1');

describe('A4 another case type', () => {
  let workbook: TestWorkbook;
  beforeAll(async () => {
    workbook = await makeTestWorkbook();
  });

  async function makeCase(reference: string) {
    const { client } = workbook;
    const audit = await workbook.newAudit();
    const facts = { [REFERENCE]: reference, [DISPOSAL]: 'referral-order' };
    const { id } = await client['case.create']({ author: AUTHOR, audit, caseType: 'court', facts });
    await client['answer.give']({ author: AUTHOR, case: id, question: COURT, answer: 'no' });
    return id;
  }
  const edit = (id: Awaited<ReturnType<typeof makeCase>>, caseType: string, facts: Record<FieldId, string | null>) =>
    workbook.client['case.edit']({ author: AUTHOR, case: id, caseType, facts });
  const find = async (id: Awaited<ReturnType<typeof makeCase>>, question: QuestionId) =>
    (await workbook.client['case.open']({ case: id })).questions.find((one) => one.question === question);

  test('sets the answers of the old type aside, asks the questions of the new, and one undo brings them back', async () => {
    const id = await makeCase('C1');
    const { action } = await edit(id, 'out-of-court', { [DISPOSAL]: 'youth-caution' });
    expect(await find(id, COURT)).toMatchObject({ answer: 'no', state: 'na-by-rule', setAside: true });
    expect(await find(id, OUT_OF_COURT)).toMatchObject({ state: 'unanswered' });
    await workbook.client['change.undo']({ author: AUTHOR, action: action ?? 0 });
    expect(await find(id, COURT)).toMatchObject({ answer: 'no', state: 'no', setAside: false });
    expect(await find(id, OUT_OF_COURT)).toBeUndefined();
  });

  test('is refused while a fact is left that it cannot have, or where there is no such type', async () => {
    const id = await makeCase('C2');
    await expect(edit(id, 'out-of-court', {})).rejects.toMatchObject({ code: 'bad-input' });
    await expect(edit(id, 'elsewhere', { [DISPOSAL]: null })).rejects.toMatchObject({ code: 'bad-input' });
    expect((await workbook.client['case.open']({ case: id })).caseType).toBe('court');
  });

  test('counts the case under its new type, as a verification of the whole workbook agrees', async () => {
    const id = await makeCase('C3');
    await edit(id, 'out-of-court', { [DISPOSAL]: null });
    expect((await workbook.client['history.verify']({})).faults).toEqual([]);
  });
});
