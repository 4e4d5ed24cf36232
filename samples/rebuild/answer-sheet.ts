import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import { findContradictions } from '../../domain/scoring/contradiction.ts';
import { judgeCase } from '../../domain/scoring/outcome.ts';
import type { Asked } from './asked.ts';
import type { CaseFields } from './case-fields.ts';
import type { Deal } from './deal.ts';
import type { HiddenCase } from './hidden-case.ts';
import { writeNote } from './notes.ts';
import type { Random } from './random.ts';

/** A row of `answers.csv`. `note` may be empty. */
export interface AnswerRow {
  readonly reference: string;
  readonly question: string;
  readonly answer: string;
  readonly note: string;
}

function answersOf(one: HiddenCase, deals: ReadonlyMap<Asked, Deal>): ReadonlyMap<QuestionId, Answer> {
  const answers = new Map<QuestionId, Answer>();
  for (const [{ question }, deal] of deals) {
    const answer = deal.get(one);
    if (answer) answers.set(question.id, answer);
  }
  return answers;
}

/** The answers of one case in the framework's order, with notes; always with one where A2 asks for it. */
export function fillAnswerSheet(
  one: HiddenCase,
  fields: CaseFields,
  deals: ReadonlyMap<Asked, Deal>,
  loaded: LoadedFramework,
  random: Random,
): readonly AnswerRow[] {
  const { framework, questions } = loaded;
  const answers = answersOf(one, deals);
  const facts = { caseType: one.caseType, field: (id: string) => fields[id] ?? null };
  const outcomes = judgeCase(questions, facts, (id) => answers.get(id) ?? null);
  const states = outcomes.map(({ question: { id }, state }) => ({ question: id, state }));
  const contradicted = findContradictions(loaded, states);
  const titles = new Map(framework.domains.flatMap(({ standards }) => standards.map(({ id, title }) => [id, title])));

  return outcomes.flatMap(({ question, setAside }) => {
    if (setAside) throw new Error(`${one.reference} answers ${question.id}, which does not apply; expected no answer`);
    const answer = answers.get(question.id);
    if (!answer) return [];
    const noted = {
      question,
      standardTitle: question.standard ? (titles.get(question.standard) ?? '') : '',
      answer,
      fields,
      contradicts: contradicted.has(question.id),
      underNotApplicable: question.keyQuestion !== null && answers.get(question.keyQuestion) === 'na',
    };
    const note = writeNote(noted, random.fork(`${one.reference} ${question.id}`));
    return [{ reference: one.reference, question: question.id, answer, note }];
  });
}
