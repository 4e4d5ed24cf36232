/** A row of a table of counts: how many cases each group has. Its sum is known to the reader. */
export type CountRow = readonly number[];

const sumOf = (row: CountRow, hidden: ReadonlySet<number>): number =>
  row.reduce((sum, count, at) => (hidden.has(at) ? sum + count : sum), 0);

/** The smallest group that is still to be seen and has cases; null where there is none. */
function smallestSeen(row: CountRow, hidden: ReadonlySet<number>): number | null {
  let smallest: number | null = null;
  for (const [at, count] of row.entries()) {
    if (count === 0 || hidden.has(at)) continue;
    if (smallest === null || count < (row[smallest] ?? 0)) smallest = at;
  }
  return smallest;
}

/**
 * Whether what is hidden follows from the sum and what is seen: where it is one group; where it is fewer cases than the
 * threshold in all; and where it is no more cases than groups, each of which is known to have one.
 */
export function canBeToldApart(row: CountRow, hidden: ReadonlySet<number>, threshold: number): boolean {
  const sum = sumOf(row, hidden);
  return hidden.size === 1 || (hidden.size > 1 && (sum < threshold || sum <= hidden.size));
}

/**
 * Which groups of a row to hide: those of 1 to `threshold - 1` cases, those that are hidden already, and as many of the
 * next smallest as it takes for no hidden group to follow from the sum (complementary suppression). Places in the row.
 *
 * | hidden so far                     | also hidden |
 * |-----------------------------------|-------------|
 * | none                              | nothing |
 * | one group                         | the next smallest |
 * | several that cannot be told apart | nothing |
 * | several that can                  | the next smallest, until they cannot |
 * | every group that has cases        | nothing is left to hide: then the sum has to be hidden too |
 */
export function hideSmall(
  row: CountRow,
  threshold: number,
  already: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const hidden = new Set(already);
  for (const [at, count] of row.entries()) if (count > 0 && count < threshold) hidden.add(at);
  while (canBeToldApart(row, hidden, threshold)) {
    const next = smallestSeen(row, hidden);
    if (next === null) break;
    hidden.add(next);
  }
  return hidden;
}
