import type { Question } from '../framework/questions.ts';
import type { QuestionId } from '../ids.ts';

/** What a question became in another version of its framework. */
export interface Successor {
  readonly id: QuestionId;
  /** Whether it asks the same, word for word: only then does an answer still answer it. */
  readonly isSame: boolean;
}

const wording = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Questions of one kind and case type with the same words ask the same, wherever they stand. */
const asked = ({ kind, caseType, text }: Question): string => JSON.stringify([kind, caseType, wording(text)]);

function onlyOne<T>(found: readonly T[] | undefined): T | null {
  return found?.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Demand 8: what each question of one version became in another; one that is not in the map has no successor.
 *
 * | its id is there | same words under that id | same words under one other id, free | successor |
 * |-----------------|--------------------------|-------------------------------------|-----------|
 * | yes             | yes                      | any                                 | that id, the same |
 * | any             | no                       | yes                                 | the other id, the same |
 * | yes, free       | no                       | no                                  | that id, to be asked again |
 * | other           | no                       | no                                  | none |
 *
 * An id is free while no question with the same words has it already. Each question succeeds one at most.
 */
export function matchQuestions(from: readonly Question[], to: readonly Question[]): ReadonlyMap<QuestionId, Successor> {
  const byId = new Map(to.map((question) => [question.id, question]));
  const byWords = Map.groupBy(to, asked);
  const oldByWords = Map.groupBy(from, asked);
  const matched = new Map<QuestionId, Successor>();
  const taken = new Set<QuestionId>();
  const match = (old: QuestionId, id: QuestionId, isSame: boolean): void => {
    matched.set(old, { id, isSame });
    taken.add(id);
  };
  for (const old of from) {
    const there = byId.get(old.id);
    if (there && asked(there) === asked(old)) match(old.id, old.id, true);
  }
  for (const old of from) {
    if (matched.has(old.id) || !onlyOne(oldByWords.get(asked(old)))) continue;
    const other = onlyOne(byWords.get(asked(old)));
    if (other && !taken.has(other.id)) match(old.id, other.id, true);
  }
  for (const old of from) {
    const there = byId.get(old.id);
    const isAlike = there?.kind === old.kind && there.caseType === old.caseType;
    if (!matched.has(old.id) && isAlike && !taken.has(old.id)) match(old.id, old.id, false);
  }
  return matched;
}
