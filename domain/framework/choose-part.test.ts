import { describe, expect, test } from 'vitest';
import { released } from '../scoring/test-builders.ts';
import { keyQuestionsIn, partAsking, partChoices } from './choose-part.ts';
import { partsOf } from './part.ts';

describe.each(['yos-2018', 'yjs-2021'] as const)('choosing a part of %s', (id) => {
  const { framework } = released(id);
  const choices = partChoices(framework);

  test('is among what a part may be made of, and nothing else', () => {
    const offered = choices.flatMap((standard) => [standard.id, ...standard.keyQuestions.map((key) => key.id)]);
    expect(offered).toEqual(partsOf(framework));
  });

  test('a standard stands for all of its key questions, and some are named one by one', () => {
    expect(keyQuestionsIn(choices, ['2.1', '2.2.3'])).toEqual(['2.1.1', '2.1.2', '2.1.3', '2.2.3']);
    expect(partAsking(choices, ['2.2.3', '2.1.3', '2.1.2', '2.1.1'])).toEqual(['2.1', '2.2.3']);
  });

  test('a part comes back from its key questions, and what the framework has not is left out', () => {
    for (const part of [['2.1'], ['2.1', '3.1.1'], choices.map((standard) => standard.id), []]) {
      expect(partAsking(choices, keyQuestionsIn(choices, part))).toEqual(part);
    }
    expect(keyQuestionsIn(choices, ['9.9'])).toEqual([]);
  });
});
