import { describe, expect, test } from 'vitest';
import { type TrendAudit, trendLines } from './trend-lines.ts';

const HALF_UP = { source: 'the framework', method: 'half-up', decimals: 0 } as const;

function audit(label: string, parts: Partial<TrendAudit> & Pick<TrendAudit, 'figures'>): TrendAudit {
  return { kind: 'dip-sample', label, startsFramework: false, ...parts };
}
const figure = (question: string, yes: number, of: number) => ({ question, yes, of, isSmall: of > 0 && of < 5 });

describe('the lines of a trend', () => {
  const rounds = [
    audit('2026-03', { kind: 'inspection', figures: [figure('2.1.1', 11, 17)] }),
    audit('2026-11', { figures: [figure('2.1.1', 1, 3), figure('2.1.2', 0, 0), figure('3.1.1', 0, 0)] }),
    audit('2026-12', { figures: [figure('2.1.1', 5, 8), figure('2.1.2', 0, 6)], startsFramework: true }),
  ];
  const [first, ...others] = trendLines(rounds, HALF_UP);

  test('F1, F3, F4: are whole percentages with their counts: 11/17 is 65, 5/8 is 63, and no case is no percentage', () => {
    expect(first?.lines).toEqual([
      {
        label: '2.1.1',
        values: [
          { percent: 65, yes: 11, of: 17, isSmall: false },
          { percent: 33, yes: 1, of: 3, isSmall: true },
          { percent: 63, yes: 5, of: 8, isSmall: false },
        ],
      },
      { label: '2.1.2', values: [null, null, { percent: 0, yes: 0, of: 6, isSmall: false }] },
    ]);
  });

  test('keep the inspection apart, and break where the standards change', () => {
    expect(first?.points).toEqual([
      { label: '2026-03', startsFramework: false, standsApart: true },
      { label: '2026-11', startsFramework: false, standsApart: false },
      { label: '2026-12', startsFramework: true, standsApart: false },
    ]);
  });

  test('leave out a standard of which nothing was answered', () => {
    expect([first?.standard, others]).toEqual(['2.1', []]);
  });
});
