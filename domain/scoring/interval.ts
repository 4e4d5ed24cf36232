/** The two-sided 95% point of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/** A range of percentages, low and high, 0-100. */
export type Interval = readonly [low: number, high: number];

/**
 * Rule F5: the 95% Wilson score interval of yes of `of`, in per cent, not rounded. It never changes a rating.
 * With p = yes / of: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Null where `of` is 0.
 */
export function wilsonInterval(yes: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = yes / of;
  const square = Z_95 ** 2 / of;
  const middle = share + square / 2;
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  const low = yes === 0 ? 0 : (middle - reach) / (1 + square);
  const high = yes === of ? 1 : (middle + reach) / (1 + square);
  return [100 * low, 100 * high];
}
