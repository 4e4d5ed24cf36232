import type { OpenCase } from '../../../api/contract/case.ts';
import { listQuestions } from '../../../domain/framework/questions.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import type { FieldId, QuestionId } from '../../../domain/ids.ts';
import type { Answer } from '../../../domain/scoring/answer.ts';
import { judgeCase } from '../../../domain/scoring/outcome.ts';

/** An answer with the question it was given to. */
export interface GivenAnswer {
  readonly question: QuestionId;
  readonly answer: Answer;
}

/** The answers that are set aside after a change and were not before, and those that are back (A4). */
export interface SetAsideChange {
  readonly aside: readonly GivenAnswer[];
  readonly back: readonly GivenAnswer[];
}

/** What a case would be. */
export interface WantedCase {
  readonly caseType: string;
  readonly facts: Readonly<Record<FieldId, string | null>>;
}

/** The questions of a case whose answers are set aside. */
function setAsideIn(framework: Framework, { questions }: OpenCase, { caseType, facts }: WantedCase): Set<QuestionId> {
  const answers = new Map(questions.map(({ question, answer }) => [question, answer]));
  const outcomes = judgeCase(
    listQuestions(framework),
    { caseType, field: (id) => facts[id] ?? null },
    (question) => answers.get(question) ?? null,
  );
  return new Set(outcomes.filter(({ setAside }) => setAside).map(({ question }) => question.id));
}

/** What saving would set aside, and bring back, if the case had this type and these facts over those it has (A4). */
export function foretellSetAside(framework: Framework, open: OpenCase, wanted: WantedCase): SetAsideChange {
  const before = setAsideIn(framework, open, open);
  const after = setAsideIn(framework, open, { ...wanted, facts: { ...open.facts, ...wanted.facts } });
  const given = open.questions.flatMap(({ question, answer }) => (answer === null ? [] : [{ question, answer }]));
  return {
    aside: given.filter(({ question }) => after.has(question) && !before.has(question)),
    back: given.filter(({ question }) => before.has(question) && !after.has(question)),
  };
}
