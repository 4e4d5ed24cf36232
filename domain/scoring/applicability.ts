import type { Question } from '../framework/questions.ts';
import type { AppliesWhen } from '../framework/schema.ts';
import type { FieldId } from '../ids.ts';

/** The facts about a case that applicability looks at. A field that is empty is null. */
export interface CaseFacts {
  readonly caseType: string;
  field(id: FieldId): string | null;
}

/** Whether a question applies to a case by rule, and if not, why: in words an assessor can read. */
export type Applicability = { readonly applies: true } | { readonly applies: false; readonly because: string };

const APPLIES: Applicability = { applies: true };

function holds(rule: AppliesWhen, value: string | null): boolean {
  if (value === null) return true; // A3: while the field is empty the question is shown
  return rule.in ? rule.in.includes(value) : !rule.notIn?.includes(value);
}

/**
 * Rule A3, from case fields only, never from other answers.
 *
 * | case type      | field a condition looks at | the question |
 * |----------------|----------------------------|--------------|
 * | another        | any                        | does not apply |
 * | its own, or any| empty                      | applies      |
 * | its own, or any| satisfies every condition  | applies      |
 * | its own, or any| fails one                  | does not apply, for the first reason that fails |
 */
export function judgeApplicability(question: Question, facts: CaseFacts): Applicability {
  if (question.caseType !== null && question.caseType !== facts.caseType) {
    return { applies: false, because: `asked of ${question.caseType} cases only` };
  }
  const failed = question.conditions.find((rule) => !holds(rule, facts.field(rule.field)));
  if (!failed) return APPLIES;
  const because = failed.because ?? `${failed.field} is ${facts.field(failed.field)}`;
  return { applies: false, because };
}
