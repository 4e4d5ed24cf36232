import { describe, expect, test } from 'vitest';
import type { ReportInput } from './report-input.ts';
import { input, listsOf, RECOMMENDATIONS, textOf } from './test-documents.ts';
import { writeSummary } from './write-summary.ts';

describe('the summary', () => {
  const sentences = (parts: Partial<ReportInput>) => {
    const lists = listsOf(writeSummary(input(parts))).filter(({ ordered }) => !ordered);
    return lists.map(({ items }) => items.length);
  };

  test('holds three strengths and three areas a domain, and two of each beside recommendations', () => {
    expect(sentences({})).toEqual([3, 3]);
    expect(sentences({ recommendations: RECOMMENDATIONS })).toEqual([2, 2]);
  });

  test('takes the strongest strengths and the weakest areas', () => {
    const [strengths, areas] = listsOf(writeSummary(input()));
    expect(strengths && textOf(strengths)).toMatch(/^In all 13 cases inspected/);
    expect(areas && textOf(areas)).toMatch(/^In none of the 13 cases inspected/);
  });
});
