import type { QuestionState, Remark } from '../../api/contract/case.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { Question } from '../../domain/framework/questions.ts';
import type { Standard } from '../../domain/framework/schema.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { shortTitles } from './short-titles.ts';

/** The section that is not a key question's. */
export const CASE_SECTION = 'case';

/** One screenful of a case: a key question with what is asked under it, or the questions about the case as a whole. */
export interface Section {
  /** The key question, or `case`. */
  readonly id: string;
  readonly title: string;
  /** The standard it belongs to; null for the case questions. */
  readonly standard: Standard | null;
  /** The key question, judged last; null for the case questions. */
  readonly judgement: Question | null;
  /** Everything asked, in the order it is asked: prompts, recorded questions, the judgement. */
  readonly questions: readonly Question[];
}

/**
 * How far a section is.
 *
 * | kind           | when                                                                  |
 * |----------------|-----------------------------------------------------------------------|
 * | not-applicable | none of its questions applies                                          |
 * | problem        | an answer lacks its reason (A1), or contradicts the prompts without a note (A2) |
 * | not-started    | nothing is answered                                                    |
 * | in-progress    | something is answered, something is not                                |
 * | complete       | everything that applies is answered                                    |
 */
export interface SectionState {
  readonly kind: 'not-applicable' | 'problem' | 'not-started' | 'in-progress' | 'complete';
  readonly answered: number;
  readonly applicable: number;
}

function sectionOf(key: Question, title: string, loaded: LoadedFramework): Section {
  const standards = loaded.framework.domains.flatMap((domain) => domain.standards);
  const below = loaded.questions.filter(({ keyQuestion }) => keyQuestion === key.id);
  return {
    id: key.id,
    title,
    standard: standards.find(({ id }) => id === key.standard) ?? null,
    judgement: key,
    questions: [...below, key],
  };
}

/** The sections of a case of a type: its key questions in the framework's order, then the case questions. */
export function planSections(loaded: LoadedFramework, caseType: string): readonly Section[] {
  const keys = loaded.questions.filter((question) => question.kind === 'key' && question.caseType === caseType);
  const sections = keys.map((key) => {
    const sisters = keys.filter(({ standard }) => standard === key.standard);
    const title = shortTitles(sisters.map(({ text }) => text))[sisters.indexOf(key)] ?? key.text;
    return sectionOf(key, title, loaded);
  });
  const questions = loaded.questions.filter(({ kind }) => kind === 'case');
  if (questions.length === 0) return sections;
  return [...sections, { id: CASE_SECTION, title: 'Case questions', standard: null, judgement: null, questions }];
}

/** How far a section is, from the states of the case's questions and the remarks on them. */
export function judgeSection(
  { questions }: Section,
  stateOf: (question: QuestionId) => QuestionState['state'],
  remarks: readonly Remark[],
): SectionState {
  const states = questions.map(({ id }) => stateOf(id)).filter((state) => state !== 'na-by-rule');
  const applicable = states.length;
  const answered = states.filter((state) => state !== 'unanswered').length;
  const hasProblem = remarks.some(
    ({ kind, question }) => kind !== 'unanswered' && questions.some(({ id }) => id === question),
  );
  const say = (kind: SectionState['kind']): SectionState => ({ kind, answered, applicable });
  if (applicable === 0) return say('not-applicable');
  if (hasProblem) return say('problem');
  if (answered === 0) return say('not-started');
  return say(answered === applicable ? 'complete' : 'in-progress');
}
