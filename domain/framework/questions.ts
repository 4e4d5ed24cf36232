import type { QuestionId, StandardId } from '../ids.ts';
import type { AppliesWhen, Denominator, Framework } from './schema.ts';

/** A question that is asked of cases, with everything its answer depends on gathered from the framework. */
export interface Question {
  readonly id: QuestionId;
  readonly kind: 'key' | 'prompt' | 'recorded' | 'case';
  readonly text: string;
  /** The case type it is asked of; null means every case. */
  readonly caseType: string | null;
  readonly standard: StandardId | null;
  /** The key question it belongs to; null for a key question or case question. */
  readonly keyQuestion: QuestionId | null;
  /** All must hold for the question to apply (A3): its key question's rule first, then its own. */
  readonly conditions: readonly AppliesWhen[];
  readonly denominator: Denominator;
  readonly assessorMayAnswerNotApplicable: boolean;
}

function questionsOfCases(framework: Framework): Question[] {
  const { keyQuestion, prompt: promptDenominator } = framework.rules.denominators;
  const asked: Question[] = [];
  for (const domain of framework.domains) {
    for (const standard of domain.standards) {
      if (domain.caseType === null || standard.evidence === 'qualitative') continue;
      for (const key of standard.keyQuestions) {
        const conditions = key.appliesWhen ? [key.appliesWhen] : [];
        const shared = { caseType: domain.caseType, standard: standard.id };
        asked.push({
          ...shared,
          id: key.id,
          kind: 'key',
          text: key.text,
          keyQuestion: null,
          conditions,
          denominator: keyQuestion,
          assessorMayAnswerNotApplicable: key.assessorMayAnswerNotApplicable ?? false,
        });
        const below = [
          ...(key.prompts ?? []).map((question) => ({ kind: 'prompt' as const, question })),
          ...(key.recordedQuestions ?? []).map((question) => ({ kind: 'recorded' as const, question })),
        ];
        for (const { kind, question } of below) {
          asked.push({
            ...shared,
            id: question.id,
            kind,
            text: question.text,
            keyQuestion: key.id,
            conditions: question.appliesWhen ? [...conditions, question.appliesWhen] : conditions,
            denominator: question.denominator ?? promptDenominator,
            assessorMayAnswerNotApplicable: question.assessorMayAnswerNotApplicable ?? false,
          });
        }
      }
    }
  }
  return asked;
}

function caseQuestions(framework: Framework): Question[] {
  return framework.caseQuestions.map(({ id, text }) => ({
    id,
    kind: 'case',
    text,
    caseType: null,
    standard: null,
    keyQuestion: null,
    conditions: [],
    denominator: framework.rules.denominators.keyQuestion,
    assessorMayAnswerNotApplicable: true,
  }));
}

/** Every question asked of cases, in the framework's order, each key question before its prompts. */
export function listQuestions(framework: Framework): readonly Question[] {
  return [...questionsOfCases(framework), ...caseQuestions(framework)];
}
