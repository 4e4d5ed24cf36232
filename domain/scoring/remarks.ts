import type { LoadedFramework } from '../framework/load.ts';
import type { QuestionId } from '../ids.ts';
import type { State } from './answer.ts';
import { findContradictions } from './contradiction.ts';

/** A question of a case with its state and what was noted on it; no note is empty. */
export interface NotedState {
  readonly question: QuestionId;
  readonly state: State;
  readonly note: string;
}

/** What stands between a case and its completion. */
export interface Remark {
  readonly question: QuestionId;
  readonly kind: 'unanswered' | 'reason-missing' | 'contradicts-prompts';
}

/**
 * What is left to do in a case before it can be completed (A1, A2), in the order of its questions.
 *
 * | question                                                | remark             |
 * |---------------------------------------------------------|--------------------|
 * | applies and has no answer                               | unanswered         |
 * | not applicable by the assessor, without a note          | reason-missing     |
 * | key question that contradicts its prompts, without a note | contradicts-prompts |
 */
export function remarksOn(
  loaded: Pick<LoadedFramework, 'questionById'>,
  states: readonly NotedState[],
): readonly Remark[] {
  const contradictions = findContradictions(loaded, states);
  return states.flatMap(({ question, state, note }): Remark[] => {
    if (state === 'unanswered') return [{ question, kind: 'unanswered' }];
    if (note !== '') return [];
    if (state === 'na-by-assessor') return [{ question, kind: 'reason-missing' }];
    return contradictions.has(question) ? [{ question, kind: 'contradicts-prompts' }] : [];
  });
}
