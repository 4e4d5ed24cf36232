import { describe, expect, test } from 'vitest';
import { releasedRegistry } from '../../../domain/framework/registry.ts';
import { QuestionId, Rating } from '../../../domain/ids.ts';
import type { BandChange, KeyQuestionResult } from '../../../domain/scoring/figure-schema.ts';
import { wordsOf } from '../../parts/framework-words.ts';
import { countsInWords, otherInWords, percentInWords, reconcile } from './figure-words.ts';
import { describeRounding, describeSensitivity, describeUnanswered } from './sensitivity-words.ts';

const loaded = releasedRegistry().find('yjs-2021', 1);
if (!loaded) throw new Error('expected the 2021 framework, found none');
const words = wordsOf(loaded.framework);

const rating = (id: string) => Rating.parse(id);
const change = (cases: number, band: string, changes: Partial<BandChange> = {}): BandChange => ({
  cases,
  band: rating(band),
  changesRuleRating: false,
  changesRating: false,
  changesOverall: false,
  ...changes,
});

/** 10 of 13 sufficient, one case not applicable, with whatever a test is about. */
const keyQuestion = (parts: Partial<KeyQuestionResult> = {}): KeyQuestionResult => ({
  id: QuestionId.parse('2.1.1'),
  percent: 77,
  yes: 10,
  no: 3,
  of: 13,
  notApplicable: 1,
  unanswered: 0,
  band: rating('good'),
  prompts: [],
  denominator: 'applicable',
  otherDenominator: { kind: 'asked', of: 14, percent: 71 },
  interval: [49.7, 91.8],
  sample: 14,
  roundingDecided: false,
  sensitivity: { more: change(1, 'outstanding'), fewer: change(2, 'requires-improvement'), best: null, worst: null },
  recordedQuestions: [],
  ...parts,
});

describe('the words of a figure', () => {
  test('F4: a percentage comes with its counts, by both denominators, and adds up', () => {
    expect(countsInWords(keyQuestion())).toBe('10 of 13 applicable');
    expect(otherInWords(keyQuestion())).toBe('10 of 14 asked: 71%');
    expect(reconcile(keyQuestion({ unanswered: 2, sample: 16 }))).toBe('13 + 1 + 2 = 16');
  });

  test('F1: without a percentage it says why, and never 0%', () => {
    expect(percentInWords({ percent: 0, unanswered: 0, sample: 4 })).toBe('0%');
    expect(percentInWords({ percent: null, unanswered: 0, sample: 4 })).toBe('Not applicable for the cases inspected');
    expect(percentInWords({ percent: null, unanswered: 2, sample: 4 })).toBe('Not answered yet');
    expect(percentInWords({ percent: null, unanswered: 0, sample: 0 })).toBe('No cases');
  });

  test('F3: where rounding decided the band the fraction is cut, not rounded up to the boundary', () => {
    const decided = keyQuestion({ yes: 11, of: 17, percent: 65, roundingDecided: true });
    expect(describeRounding(decided)).toBe('Rounding decided this band: 11 of 17 is 64.7%, shown and banded as 65%.');
    expect(describeRounding(keyQuestion())).toBe('');
  });
});

describe('R7: how firm a band is, in words', () => {
  test('one case more or fewer that changes it is said first', () => {
    expect(describeSensitivity(keyQuestion(), words)).toBe(
      'One more sufficient case makes this Outstanding; one fewer leaves it, two fewer make it Requires improvement. The standard stays.',
    );
  });

  test('the ends of the scale cannot be left upwards or downwards', () => {
    const top = { more: null, fewer: change(1, 'good'), best: null, worst: null };
    const bottom = { more: change(12, 'good'), fewer: null, best: null, worst: null };
    expect(describeSensitivity(keyQuestion({ sensitivity: top }), words)).toMatch(
      /^More sufficient cases leave this as it is; one fewer makes it Good\./,
    );
    expect(describeSensitivity(keyQuestion({ sensitivity: bottom }), words)).toMatch(
      /^One more sufficient case leaves this, 12 more make it Good; fewer leave it\./,
    );
  });

  test('what changes along with it is told for each direction where they differ', () => {
    const sensitivity = {
      more: change(1, 'good', { changesRuleRating: true }),
      fewer: change(1, 'inadequate', { changesRuleRating: true, changesRating: true, changesOverall: true }),
      best: null,
      worst: null,
    };
    expect(describeSensitivity(keyQuestion({ sensitivity }), words)).toContain(
      "With more, the rule's rating of the standard changes with it, the panel's stays; with fewer, the standard and the overall rating change with it.",
    );
  });

  test('a key question without a band has nothing to say', () => {
    const sensitivity = { more: null, fewer: null, best: null, worst: null };
    expect(describeSensitivity(keyQuestion({ band: null, sensitivity }), words)).toBe('');
  });

  test('unanswered cases give a best and a worst band', () => {
    const sensitivity = { more: null, fewer: null, best: rating('good'), worst: rating('inadequate') };
    expect(describeUnanswered(keyQuestion({ unanswered: 3, sensitivity }), words)).toBe(
      '3 cases are not answered yet: the band could end anywhere from Inadequate to Good.',
    );
    const firm = { ...sensitivity, worst: rating('good') };
    expect(describeUnanswered(keyQuestion({ unanswered: 1, sensitivity: firm }), words)).toBe(
      '1 case is not answered yet: whatever the answer, the band is Good.',
    );
    expect(describeUnanswered(keyQuestion(), words)).toBe('');
  });
});
