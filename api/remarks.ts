import type { LoadedFramework } from '../domain/framework/load.ts';
import { findContradictions } from '../domain/scoring/contradiction.ts';
import type { QuestionState, Remark } from './contract.ts';

/**
 * What is left to do in a case before it can be completed, in the order of its questions.
 *
 * | question                                                | remark             |
 * |---------------------------------------------------------|--------------------|
 * | applies and has no answer                               | unanswered         |
 * | not applicable by the assessor, without a note (A1)     | reason-missing     |
 * | key question that contradicts its prompts, without a note (A2) | contradicts-prompts |
 */
export function remarksOn(loaded: LoadedFramework, states: readonly QuestionState[]): readonly Remark[] {
  const contradictions = findContradictions(loaded, states);
  return states.flatMap(({ question, state, note }): Remark[] => {
    if (state === 'unanswered') return [{ question, kind: 'unanswered' }];
    if (note !== '') return [];
    if (state === 'na-by-assessor') return [{ question, kind: 'reason-missing' }];
    return contradictions.has(question) ? [{ question, kind: 'contradicts-prompts' }] : [];
  });
}
