import type { LoadedFramework } from '../framework/load.ts';
import type { QuestionId } from '../ids.ts';
import type { State } from './answer.ts';

/** Rule A2: how a key question disagrees with its prompts. */
export type Contradiction = 'yes-while-most-no' | 'no-while-most-yes';

/** How many prompts are answered either way. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
}

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
export function findContradiction(keyQuestion: State, { yes, no }: Tally): Contradiction | null {
  if (keyQuestion === 'yes' && no > yes) return 'yes-while-most-no';
  if (keyQuestion === 'no' && yes > no) return 'no-while-most-yes';
  return null;
}

/** Rule A2: the key questions of one case that need a note before it can be completed. Recorded questions have no say. */
export function findContradictions(
  { questionById }: Pick<LoadedFramework, 'questionById'>,
  states: readonly { readonly question: QuestionId; readonly state: State }[],
): ReadonlyMap<QuestionId, Contradiction> {
  const tallies = new Map<QuestionId, { yes: number; no: number }>();
  for (const { question, state } of states) {
    if (state !== 'yes' && state !== 'no') continue;
    const { kind, keyQuestion } = questionById.get(question) ?? {};
    if (kind !== 'prompt' || !keyQuestion) continue;
    const tally = tallies.get(keyQuestion) ?? { yes: 0, no: 0 };
    tally[state]++;
    tallies.set(keyQuestion, tally);
  }
  const found = new Map<QuestionId, Contradiction>();
  for (const { question, state } of states) {
    const tally = tallies.get(question);
    const contradiction = tally && findContradiction(state, tally);
    if (contradiction) found.set(question, contradiction);
  }
  return found;
}
