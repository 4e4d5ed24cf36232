import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { findContradiction, findContradictions } from './contradiction.ts';
import { judgeCase } from './outcome.ts';
import { released } from './test-builders.ts';

describe('A2 a key question beside its prompts', () => {
  test('A2 yes while most answered prompts are no asks for a note', () => {
    expect(findContradiction('yes', { yes: 1, no: 2 })).toBe('yes-while-most-no');
  });

  test('A2 no while most answered prompts are yes asks for a note', () => {
    expect(findContradiction('no', { yes: 2, no: 1 })).toBe('no-while-most-yes');
  });

  test('A2 agreement, a tie, or no answered prompt asks for nothing', () => {
    expect(findContradiction('yes', { yes: 2, no: 1 })).toBeNull();
    expect(findContradiction('yes', { yes: 1, no: 1 })).toBeNull();
    expect(findContradiction('no', { yes: 1, no: 1 })).toBeNull();
    expect(findContradiction('yes', { yes: 0, no: 0 })).toBeNull();
  });

  test('A2 a key question without yes or no contradicts nothing', () => {
    for (const state of ['unanswered', 'na-by-rule', 'na-by-assessor'] as const)
      expect(findContradiction(state, { yes: 0, no: 2 })).toBeNull();
  });
});

describe('A2 over a case', () => {
  const loaded = released('yos-2018');
  const facts = { caseType: 'court', field: () => null };
  const contradictionsOf = (answers: Readonly<Record<string, Answer>>) => {
    const outcomes = judgeCase(loaded.questions, facts, (id) => answers[id] ?? null);
    const states = outcomes.map(({ question, state }) => ({ question: question.id, state }));
    return Object.fromEntries(findContradictions(loaded, states));
  };

  test('A2 names the key question', () => {
    expect(contradictionsOf({ '2.1.1': 'yes', '2.1.1.a': 'no', '2.1.2': 'no', '2.1.2.a': 'no' })).toEqual({
      '2.1.1': 'yes-while-most-no',
    });
  });

  test('A2 prompts that do not apply or are unanswered have no say', () => {
    expect(contradictionsOf({ '2.1.1': 'yes', '2.1.1.a': 'no', '2.1.1.b': 'na', '2.1.1.c': 'na' })).toEqual({
      '2.1.1': 'yes-while-most-no',
    });
    expect(contradictionsOf({ '2.1.1': 'yes', '2.1.1.a': 'na' })).toEqual({});
  });

  test('A2 recorded questions are not prompts', () => {
    expect(contradictionsOf({ '2.1.3': 'yes', '2.1.3.r1': 'no', '2.1.3.r2': 'no' })).toEqual({});
  });
});
