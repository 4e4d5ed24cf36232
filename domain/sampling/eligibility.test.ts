import { describe, expect, test } from 'vitest';
import type { CaseloadCase } from './caseload-case.ts';
import { judgeEligibility } from './eligibility.ts';
import { listedCase } from './test-builders.ts';

const ELIGIBILITY = {
  countBackFrom: '2026-11-24',
  windows: { court: { earliest: 9, latest: 6 }, 'out-of-court': { earliest: 5, latest: 3 } },
};

const on = (number: number, disposalDate: string, caseType = 'court'): CaseloadCase =>
  listedCase(number, { disposalDate }, caseType);

function judge(cases: readonly CaseloadCase[], byHand: ReadonlyMap<string, string> = new Map()) {
  return judgeEligibility(cases, ELIGIBILITY, byHand).map(({ exclusion }) => exclusion?.kind ?? 'eligible');
}

describe('S2: who is eligible', () => {
  test.each([
    ['2026-02-23', 'before-window'],
    ['2026-02-24', 'eligible'],
    ['2026-05-24', 'eligible'],
    ['2026-05-25', 'after-window'],
  ])('a court disposal on %s is %s: six to nine months back, both days included', (day, kind) => {
    expect(judge([on(1, day)])).toEqual([kind]);
  });

  test.each([
    ['2026-06-23', 'before-window'],
    ['2026-06-24', 'eligible'],
    ['2026-08-24', 'eligible'],
    ['2026-08-25', 'after-window'],
  ])('an out-of-court disposal on %s is %s: three to five months back', (day, kind) => {
    expect(judge([on(1, day, 'out-of-court')])).toEqual([kind]);
  });

  test('a case without a date, or of a type that is not sampled, takes no part', () => {
    expect(judge([listedCase(1), on(2, '2026-04-01', 'resettlement')])).toEqual(['no-date', 'case-type']);
  });

  test('without a window any day counts, and no day too', () => {
    const open = { ...ELIGIBILITY, windows: { court: null } };
    const judged = judgeEligibility([on(1, '2001-01-01'), listedCase(2)], open, new Map());
    expect(judged.map(({ exclusion }) => exclusion)).toEqual([null, null]);
  });

  test('duplicates keep the earliest that is eligible, wherever it stands', () => {
    const twin = (day: string): CaseloadCase => ({ ...on(1, day), pseudonym: `P ${day}` });
    const cases = [twin('2026-05-01'), twin('2026-01-01'), twin('2026-03-01'), on(2, '2026-05-01')];
    expect(judge(cases)).toEqual(['duplicate', 'before-window', 'eligible', 'eligible']);
    const [first] = judgeEligibility(cases, ELIGIBILITY, new Map());
    expect(first?.exclusion).toEqual({ kind: 'duplicate', of: 'P 2026-03-01' });
  });

  test('two with one reference on one day keep the same one in any order', () => {
    const twins = [
      listedCase(1, { disposalDate: '2026-03-01', gender: 'male' }),
      listedCase(1, { disposalDate: '2026-03-01' }),
    ];
    const kept = (cases: readonly CaseloadCase[]) =>
      judgeEligibility(cases, ELIGIBILITY, new Map()).filter(({ exclusion }) => exclusion === null)[0]?.case.facts;
    expect(kept(twins)).toEqual(kept(twins.toReversed()));
  });

  test('what people leave out carries their reason, and makes room for its twin', () => {
    const twins = [on(1, '2026-03-01'), { ...on(1, '2026-04-01'), pseudonym: 'C999' }];
    const judged = judgeEligibility(twins, ELIGIBILITY, new Map([['C001', 'Moved away']]));
    expect(judged.map(({ exclusion }) => exclusion)).toEqual([{ kind: 'by-hand', reason: 'Moved away' }, null]);
  });
});
