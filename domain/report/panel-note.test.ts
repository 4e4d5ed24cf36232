import { describe, expect, test } from 'vitest';
import { makeDecision, makeJudgements, rating, released, resultsOf, standardOf } from '../scoring/test-builders.ts';
import { sayPanelDecision } from './panel-note.ts';

const loaded = released('yos-2018');
const COUNTS = {
  '2.1.1': { yes: 20, no: 3 },
  '2.1.2': { yes: 15, no: 8 },
  '2.1.3': { yes: 14, no: 9 },
  '3.2.1': { yes: 9, no: 6 },
  '3.2.2': { yes: 7, no: 4, naByRule: 4 },
  '3.2.3': { yes: 2, no: 3, naByRule: 10 },
};

function note(standard: string, decision: Parameters<typeof makeDecision>[0], names = false): string | null {
  const results = resultsOf(loaded, COUNTS, { judgements: makeJudgements({}, { [standard]: makeDecision(decision) }) });
  return sayPanelDecision(loaded.framework, standardOf(results, standard), names);
}

describe('R6 the panel’s decision as a footnote, in the published manner', () => {
  test('within five points of the boundary (Gloucestershire 2.1)', () => {
    expect(note('2.1', { rating: rating('good'), ground: 'within-five-points' })).toBe(
      'The rating of this standard was increased from ‘Requires improvement’ to ‘Good’ by the ratings panel, using professional discretion. The lowest percentage, 61 per cent for key question 2.1.3 (14 of the 23 cases), is within five percentage points of the boundary between the two ratings.',
    );
  });

  test('one case decides (Gloucestershire 3.2), with the panel’s reason', () => {
    const decision = { rating: rating('requires-improvement'), ground: 'one-case-decides', reason: 'Five cases only.' };
    expect(note('3.2', decision)).toBe(
      'The rating of this standard was increased from ‘Inadequate’ to ‘Requires improvement’ by the ratings panel, using professional discretion. The lowest percentage, 40 per cent for key question 3.2.3 (two of the five cases), rests on five cases; one more sufficient case would change the rating. The panel’s reason: “Five cases only.”',
    );
  });

  test('not representative, and lowered; people are named only where that is wanted', () => {
    const decision = {
      rating: rating('inadequate'),
      ground: 'not-representative',
      reason: 'Read on.',
      names: 'A and B',
    };
    const text = note('2.1', decision) ?? '';
    expect(text).toContain('was lowered from ‘Requires improvement’ to ‘Inadequate’');
    expect(text).toContain('In the judgement of the panel, the lowest percentage, 61 per cent for key question 2.1.3');
    expect(text).not.toContain('A and B');
    expect(note('2.1', decision, true)).toMatch(/Decided by A and B\.$/);
  });

  test('a standard that no panel looked at has none', () => {
    expect(sayPanelDecision(loaded.framework, standardOf(resultsOf(loaded, COUNTS), '2.1'), true)).toBeNull();
  });
});
