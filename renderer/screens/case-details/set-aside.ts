import type { OpenCase } from '../../../api/contract/case.ts';
import { listQuestions } from '../../../domain/framework/questions.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import type { FieldId } from '../../../domain/ids.ts';
import { judgeCase } from '../../../domain/scoring/outcome.ts';

/** How many answers of a case are set aside (A4). */
export function countSetAside({ questions }: Pick<OpenCase, 'questions'>): number {
  return questions.filter(({ setAside }) => setAside).length;
}

/** How many answers would be set aside if the case had these facts in place of those it has. */
export function foretellSetAside(
  framework: Framework,
  open: OpenCase,
  facts: Readonly<Record<FieldId, string | null>>,
): number {
  const changed = { ...open.facts, ...facts };
  const answers = new Map(open.questions.map(({ question, answer }) => [question, answer]));
  const outcomes = judgeCase(
    listQuestions(framework),
    { caseType: open.caseType, field: (id) => changed[id] ?? null },
    (question) => answers.get(question) ?? null,
  );
  return outcomes.filter(({ setAside }) => setAside).length;
}
