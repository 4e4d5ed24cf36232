import type { LoadedFramework } from '../framework/load.ts';
import { answerField, type FieldName, factField, noteField } from '../history/fields.ts';
import type { FieldId, QuestionId } from '../ids.ts';
import { checkFact } from './fact.ts';
import { matchQuestions } from './match-questions.ts';

/** What moving a case to another version of its framework does to what was entered. */
export interface MovePlan {
  /** Answers and notes that stay, under the same number or another. */
  readonly kept: readonly { readonly from: QuestionId; readonly to: QuestionId }[];
  /** Questions whose words differ: the note stays, the answer has to be given anew. */
  readonly askedAgain: readonly QuestionId[];
  /** Questions that are no longer asked: in no figure, and in the history for ever. */
  readonly setAside: readonly QuestionId[];
  /** Questions that were not asked before. */
  readonly askedNew: readonly QuestionId[];
  /** Facts that the other version does not have, or not with that value. */
  readonly factsEmptied: readonly FieldId[];
  /** What is recorded: each field with its value. */
  readonly edits: readonly { readonly field: FieldName; readonly value: string | null }[];
}

/** The fields of a case by name, and what the two versions are. */
export interface Moving {
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly caseType: string;
  readonly from: LoadedFramework;
  readonly to: LoadedFramework;
}

function emptiedFacts({ fields, caseType, from, to }: Moving): readonly FieldId[] {
  return from.framework.caseFields.flatMap(({ id }) => {
    const value = fields.get(factField(id));
    if (value === undefined) return [];
    const field = to.framework.caseFields.find((one) => one.id === id);
    return field && 'value' in checkFact(field, caseType, value) ? [] : [id];
  });
}

/** Demand 8, A5: plans the move of one case. What is set aside or asked again stays in the history, as everything does. */
export function planMove(moving: Moving): MovePlan {
  const { fields, caseType, from, to } = moving;
  const successors = matchQuestions(from.questions, to.questions);
  const kept: { from: QuestionId; to: QuestionId }[] = [];
  const askedAgain: QuestionId[] = [];
  const setAside: QuestionId[] = [];
  const cleared: { field: FieldName; value: null }[] = [];
  const written: { field: FieldName; value: string | null }[] = [];
  const put = (id: QuestionId, answer: string | null, note: string | null): void => {
    written.push({ field: answerField(id), value: answer }, { field: noteField(id), value: note });
  };
  for (const { id } of from.questions) {
    const answer = fields.get(answerField(id)) ?? null;
    const note = fields.get(noteField(id)) ?? null;
    if (answer === null && note === null) continue;
    const successor = successors.get(id);
    if (!successor) setAside.push(id);
    else if (successor.isSame) kept.push({ from: id, to: successor.id });
    else askedAgain.push(id);
    if (successor?.id === id && successor.isSame) continue;
    if (!successor && !to.questionById.has(id)) continue; // no question of that number: it can stay where it is
    cleared.push({ field: answerField(id), value: null }, { field: noteField(id), value: null });
    if (successor) put(successor.id, successor.isSame ? answer : null, note);
  }
  const succeeded = new Set([...successors.values()].map(({ id }) => id));
  const askedNew = to.questions.filter(
    (question) => !succeeded.has(question.id) && (question.caseType === null || question.caseType === caseType),
  );
  const factsEmptied = emptiedFacts(moving);
  const facts = factsEmptied.map((id) => ({ field: factField(id), value: null }));
  return {
    kept,
    askedAgain,
    setAside,
    askedNew: askedNew.map(({ id }) => id),
    factsEmptied,
    edits: [...cleared, ...written, ...facts],
  };
}
