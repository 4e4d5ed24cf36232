import { describe, expect, test } from 'vitest';
import { QuestionId } from '../../../domain/ids.ts';
import { moveFinding } from './which-findings.ts';

const list = (...ids: string[]) => ids.map((id) => ({ question: QuestionId.parse(id) }));
const move = (all: string, shown: string, one: string, by: 1 | -1) =>
  moveFinding(list(...all), list(...shown), QuestionId.parse(one), by)?.join('') ?? null;

describe('moving a finding', () => {
  test('goes past the neighbour that is shown, and past what is hidden between them', () => {
    expect(move('abcd', 'abcd', 'c', -1)).toBe('acbd');
    expect(move('abcd', 'abcd', 'b', 1)).toBe('acbd');
    expect(move('abcd', 'ad', 'd', -1)).toBe('dabc');
    expect(move('abcd', 'ad', 'a', 1)).toBe('bcda');
  });

  test('does nothing at an end, or for one that is not shown', () => {
    expect(move('abc', 'abc', 'a', -1)).toBeNull();
    expect(move('abc', 'ab', 'b', 1)).toBeNull();
    expect(move('abc', 'ab', 'c', -1)).toBeNull();
  });
});
