import { expect, test } from 'vitest';
import { releasedRegistry } from '../framework/registry.ts';
import { QuestionId } from '../ids.ts';
import type { State } from './answer.ts';
import { remarksOn } from './remarks.ts';

const loaded = releasedRegistry().newest[0];
if (!loaded) throw new Error('expected a released framework, found none');

const noted = (question: string, state: State, note = '') => ({ question: QuestionId.parse(question), state, note });
const remarks = (...states: ReturnType<typeof noted>[]) =>
  remarksOn(loaded, states).map(({ question, kind }) => [question, kind]);

test('A1 an unanswered question is left to do, whatever was noted on it', () => {
  expect(remarks(noted('2.1.1', 'unanswered', 'half a thought'))).toEqual([['2.1.1', 'unanswered']]);
});

test('A1 not applicable by the assessor needs a reason, by rule none', () => {
  expect(remarks(noted('2.1.2.a', 'na-by-assessor'), noted('2.1.2.b', 'na-by-rule'))).toEqual([
    ['2.1.2.a', 'reason-missing'],
  ]);
  expect(remarks(noted('2.1.2.a', 'na-by-assessor', 'No such risk'))).toEqual([]);
});

test('A2 a key question against most of its prompts needs a note, and no more than that', () => {
  const prompts = [noted('2.1.2.a', 'no'), noted('2.1.2.b', 'no'), noted('2.1.2.c', 'yes')];
  expect(remarks(noted('2.1.2', 'yes'), ...prompts)).toEqual([['2.1.2', 'contradicts-prompts']]);
  expect(remarks(noted('2.1.2', 'yes', 'Sufficient over all'), ...prompts)).toEqual([]);
  expect(remarks(noted('2.1.2', 'no'), ...prompts)).toEqual([]);
});
