import { type Interval, wilsonInterval } from '../scoring/interval.ts';

/** So many of so many cases. */
export interface Share {
  readonly yes: number;
  readonly of: number;
}

/**
 * The 95% interval of the difference between two shares, one less other, in percentage points, not rounded: the hybrid
 * score interval of Newcombe (Statistics in Medicine 1998, 17: 873-890, method 10), made from both Wilson intervals
 * (l1, u1) and (l2, u2): from d - √((p1 - l1)² + (u2 - p2)²) to d + √((u1 - p1)² + (p2 - l2)²). Null without cases.
 */
export function differenceInterval(one: Share, other: Share): Interval | null {
  const [first, second] = [wilsonInterval(one.yes, one.of), wilsonInterval(other.yes, other.of)];
  if (first === null || second === null) return null;
  const [share, otherShare] = [(100 * one.yes) / one.of, (100 * other.yes) / other.of];
  const difference = share - otherShare;
  const down = Math.hypot(share - first[0], second[1] - otherShare);
  const up = Math.hypot(first[1] - share, otherShare - second[0]);
  return [difference - down, difference + up];
}
