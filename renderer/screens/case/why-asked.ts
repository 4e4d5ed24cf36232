import type { OpenCase } from '../../../api/contract/case.ts';
import type { Question } from '../../../domain/framework/questions.ts';
import type { AppliesWhen, Framework } from '../../../domain/framework/schema.ts';
import { sayValue } from '../../parts/words.ts';

/** The case a question is asked of. */
export interface AskedOf {
  readonly framework: Framework;
  readonly caseType: string;
  readonly facts: OpenCase['facts'];
}

function sayCondition({ field }: AppliesWhen, { framework, facts }: AskedOf): string {
  const label = framework.caseFields.find(({ id }) => id === field)?.label ?? field;
  const value = facts[field];
  if (value !== undefined) return `“${label}” is “${sayValue(value)}” in this case.`;
  return `It depends on “${label}”, which is empty. While it is, the question is asked.`;
}

/** Why a question is asked of a case, in sentences (A3). */
export function sayWhyAsked({ caseType, conditions }: Question, of: AskedOf): readonly string[] {
  if (conditions.length > 0) {
    const sentences = conditions.map((condition) => sayCondition(condition, of));
    return [...new Set(sentences)];
  }
  if (caseType === null) return ['It is asked of every case.'];
  const title = of.framework.caseTypes.find(({ id }) => id === caseType)?.title ?? caseType;
  return [`It is asked of every case of this type: ${title.toLowerCase()}.`];
}

/** What becomes of “Not applicable” in the percentage of a question (F1, F2). */
export function sayDenominator({ denominator }: Question): string {
  return denominator === 'applicable'
    ? 'Its percentage is yes out of yes and no. Not applicable is left out.'
    : 'Its percentage is yes out of yes, no and not applicable.';
}

/** Where the wording of the prompts comes from. */
export function sayWording({ promptWording }: Framework): string {
  return promptWording === 'published'
    ? 'The prompts are worded as published.'
    : 'The prompts were not published as a list. They are worded after what the reports say.';
}
