import { describe, expect, test } from 'vitest';
import { judgeApplicability } from './applicability.ts';
import { questionId, released } from './test-builders.ts';

const { questionById } = released('yos-2018');
const question = (id: string) => {
  const found = questionById.get(questionId(id));
  if (!found) throw new Error(`expected question ${id}; found none`);
  return found;
};
const facts = (caseType: string, fields: Readonly<Record<string, string>> = {}) => ({
  caseType,
  field: (id: string) => fields[id] ?? null,
});

describe('A3 applicability by rule', () => {
  test('A3 keeping others safe is planned for where the inspector judged the risk above low', () => {
    const planning = question('2.2.3');
    const because = 'judged only where';
    expect(judgeApplicability(planning, facts('court', { inspectorRiskOfSeriousHarm: 'medium' })).applies).toBe(true);
    const low = judgeApplicability(planning, facts('court', { inspectorRiskOfSeriousHarm: 'low' }));
    expect(low).toMatchObject({ applies: false, because: expect.stringContaining(because) });
  });

  test("A3 looks at the inspector's classification, never the service's", () => {
    const fields = { serviceRiskOfSeriousHarm: 'low', inspectorRiskOfSeriousHarm: 'high' };
    expect(judgeApplicability(question('2.2.3'), facts('court', fields)).applies).toBe(true);
    const reversed = { serviceRiskOfSeriousHarm: 'high', inspectorRiskOfSeriousHarm: 'low' };
    expect(judgeApplicability(question('2.2.3'), facts('court', reversed)).applies).toBe(false);
    for (const { conditions } of questionById.values())
      for (const { field } of conditions) expect(field).not.toMatch(/^service/);
  });

  test('A3 while the field is empty the question is shown', () => {
    expect(judgeApplicability(question('2.2.3'), facts('court')).applies).toBe(true);
    expect(judgeApplicability(question('2.4.3'), facts('court')).applies).toBe(true);
  });

  test('A3 a prompt applies only where its key question does, and then by its own rule', () => {
    const victim = question('2.2.3.c');
    const high = { inspectorRiskOfSeriousHarm: 'high' };
    expect(judgeApplicability(victim, facts('court', { ...high, identifiableVictim: 'yes' })).applies).toBe(true);
    expect(judgeApplicability(victim, facts('court', { ...high, identifiableVictim: 'no' }))).toEqual({
      applies: false,
      because: 'identifiableVictim is no',
    });
    const low = { inspectorRiskOfSeriousHarm: 'low', identifiableVictim: 'yes' };
    expect(judgeApplicability(victim, facts('court', low)).applies).toBe(false);
  });

  test('A3 a question of another case type does not apply; a case question applies to every type', () => {
    expect(judgeApplicability(question('2.1.1'), facts('out-of-court')).applies).toBe(false);
    expect(judgeApplicability(question('3.1.1'), facts('out-of-court')).applies).toBe(true);
    expect(judgeApplicability(question('case.oversight'), facts('out-of-court')).applies).toBe(true);
  });
});
