import type { LoadedFramework } from '../framework/load.ts';
import type { QuestionId } from '../ids.ts';
import type { State } from './answer.ts';

/** Rule A2: how a key question disagrees with its prompts. */
export type Contradiction = 'yes-while-most-no' | 'no-while-most-yes';

/**
 * Rule A2: whether a key question disagrees with most of its answered prompts, yes or no.
 *
 * | key question | prompts  | gives             |
 * |--------------|----------|-------------------|
 * | yes          | no > yes | yes-while-most-no |
 * | no           | yes > no | no-while-most-yes |
 * | yes, no      | other    | null              |
 * | other        | any      | null              |
 */
export function findContradiction(keyQuestion: State, prompts: readonly State[]): Contradiction | null {
  const yes = prompts.filter((state) => state === 'yes').length;
  const no = prompts.filter((state) => state === 'no').length;
  if (keyQuestion === 'yes' && no > yes) return 'yes-while-most-no';
  if (keyQuestion === 'no' && yes > no) return 'no-while-most-yes';
  return null;
}

/** Rule A2: the key questions of one case that need a note before it can be completed. Recorded questions have no say. */
export function findContradictions(
  { questionById }: Pick<LoadedFramework, 'questionById'>,
  states: readonly { readonly question: QuestionId; readonly state: State }[],
): ReadonlyMap<QuestionId, Contradiction> {
  const prompts = new Map<QuestionId, State[]>();
  for (const { question, state } of states) {
    const { kind, keyQuestion } = questionById.get(question) ?? {};
    if (kind === 'prompt' && keyQuestion) prompts.set(keyQuestion, [...(prompts.get(keyQuestion) ?? []), state]);
  }
  const found = new Map<QuestionId, Contradiction>();
  for (const { question, state } of states) {
    const contradiction = findContradiction(state, prompts.get(question) ?? []);
    if (contradiction) found.set(question, contradiction);
  }
  return found;
}
