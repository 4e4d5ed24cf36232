import { describe, expect, test } from 'vitest';
import { figuresOf, PUBLISHED, readPublished, recomputed } from '../../samples/test-published.ts';
import { released } from './test-builders.ts';

describe.each(PUBLISHED)('R4 %s', (name) => {
  const { reportDate: _, ...published } = readPublished(name);
  const figures = figuresOf(published);
  const { loaded, results } = recomputed(published);

  test('R4 every published figure and rating comes back, score and overall included', () => {
    expect(results).toMatchObject(published);
  });

  test('R4 no question of the framework and no published figure is left out', () => {
    const keys = loaded.questions.filter(({ kind }) => kind === 'key').map(({ id }) => id);
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(keys));
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});

test('F2 Leicestershire publishes 95 prompts, which are all of the prompts of the 2021 framework', () => {
  const { standards } = readPublished('leicestershire-2021');
  const prompts = standards
    .flatMap(({ keyQuestions = [] }) => keyQuestions)
    .flatMap((question) => question.prompts ?? []);
  expect(prompts).toHaveLength(95);
  const asked = released('yjs-2021').questions.filter(({ kind }) => kind === 'prompt');
  expect(prompts.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
});
