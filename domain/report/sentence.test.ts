import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED } from '../scoring/test-builders.ts';
import { type SentenceFigure, sayFinding } from './sentence.ts';

const QUESTION = 'Does planning involve other agencies?';

/** A figure of a question of which only the counts matter. */
function figure(yes: number, no: number, parts: Partial<SentenceFigure> = {}): SentenceFigure {
  const { notApplicable = 0, unanswered = 0 } = parts;
  const sample = yes + no + notApplicable + unanswered;
  return { yes, no, notApplicable, unanswered, denominator: 'applicable', percent: null, sample, ...parts };
}

describe('F4 in a sentence: the finding on a question', () => {
  test.each([
    [11, 2, 0, 'In 11 of the 13 cases inspected, planning involved other agencies.'],
    [13, 0, 0, 'In all 13 cases inspected, planning involved other agencies.'],
    [9, 0, 0, 'In all nine cases inspected, planning involved other agencies.'],
    [12, 1, 0, 'In all but one of the 13 cases inspected, planning involved other agencies.'],
    [4, 1, 0, 'In all but one of the five cases inspected, planning involved other agencies.'],
    [3, 1, 0, 'In three of the four cases inspected, planning involved other agencies.'],
    [7, 4, 2, 'In 7 of the 11 relevant cases, planning involved other agencies.'],
    [6, 7, 0, 'In only 6 of the 13 cases inspected did planning involve other agencies.'],
    [1, 16, 0, 'In only one of the 17 cases inspected did planning involve other agencies.'],
    [2, 3, 8, 'In only two of the five relevant cases did planning involve other agencies.'],
    [0, 13, 0, 'In none of the 13 cases inspected did planning involve other agencies.'],
    [2, 0, 1, 'In both relevant cases, planning involved other agencies.'],
    [0, 2, 1, 'In neither of the two relevant cases did planning involve other agencies.'],
    [1, 1, 0, 'In one of the two cases inspected, planning involved other agencies.'],
    [1, 0, 12, 'In the one relevant case, planning involved other agencies.'],
    [0, 1, 12, `In the one relevant case, the answer to “${QUESTION}” was no.`],
    [0, 0, 12, `Not applicable for the cases inspected: “${QUESTION}”`],
  ])('%i yes, %i no, %i not applicable', (yes, no, notApplicable, sentence) => {
    expect(sayFinding(QUESTION, figure(yes, no, { notApplicable }))).toBe(sentence);
  });

  test('cases without an answer are told as such, and none at all as well', () => {
    expect(sayFinding(QUESTION, figure(8, 2, { unanswered: 3 }))).toBe(
      'In 8 of the 10 cases answered so far, planning involved other agencies.',
    );
    expect(sayFinding(QUESTION, figure(0, 0, { unanswered: 3 }))).toBe(`Not answered for any case yet: “${QUESTION}”`);
  });

  test('F4 where the published percentage is of more cases than the sentence counts, it is said with them', () => {
    const victims = figure(8, 2, { notApplicable: 3, denominator: 'asked', percent: 62 });
    expect(sayFinding(QUESTION, victims)).toBe(
      'In 8 of the 10 relevant cases, planning involved other agencies (62 per cent of all 13 cases inspected).',
    );
  });

  test('among areas for improvement a bare majority does not sound like praise', () => {
    expect(sayFinding(QUESTION, figure(14, 9), true)).toBe(
      'In only 14 of the 23 cases inspected did planning involve other agencies.',
    );
  });

  test('a question that fits no rule is quoted', () => {
    expect(sayFinding('Was it done?', figure(11, 4))).toBe(
      'In 11 of the 15 cases inspected, the answer to “Was it done?” was yes.',
    );
    expect(sayFinding('Was it done?', figure(0, 15))).toBe(
      'In none of the 15 cases inspected was the answer to “Was it done?” yes.',
    );
  });

  test('every number in it is one of the counts', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, count, (yes, no, notApplicable, unanswered) => {
        const sentence = sayFinding(QUESTION, figure(yes, no, { notApplicable, unanswered }));
        const numbers = [...sentence.matchAll(/\d+/g)].map(([number]) => Number(number));
        expect(numbers.every((number) => number === yes || number === yes + no)).toBe(true);
        expect(sayFinding(QUESTION, figure(yes, no, { notApplicable, unanswered }))).toBe(sentence);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
