/** One that takes part in an allocation: its weight, the most it can have, and its place among equals. */
export interface Share {
  /** A whole number from 0. */
  readonly weight: number;
  /** The most it can be given: what exists. */
  readonly most: number;
  /** Decides between equal remainders, lower first. To be drawn by lot, so that none is always passed over. */
  readonly lot: number;
}

interface Quota {
  readonly at: number;
  readonly share: Share;
  readonly whole: number;
  /** In parts of the sum of weights, so that comparing is exact. */
  readonly remainder: number;
}

function quotasOf(total: number, shares: readonly (readonly [number, Share])[]): Quota[] {
  const sum = shares.reduce((all, [, { weight }]) => all + weight, 0);
  return shares.map(([at, share]) => {
    const remainder = sum === 0 ? 0 : (total * share.weight) % sum;
    return { at, share, remainder, whole: sum === 0 ? 0 : (total * share.weight - remainder) / sum };
  });
}

/** Whole quotas, and one more to the largest remainders until the total is reached. Null where a share cannot have so much. */
function allocateOnce(total: number, shares: readonly (readonly [number, Share])[]): Map<number, number> {
  const quotas = quotasOf(total, shares);
  const left = total - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const first = quotas
    .filter(({ share }) => share.weight > 0)
    .sort((a, b) => b.remainder - a.remainder || a.share.lot - b.share.lot || a.at - b.at)
    .slice(0, left);
  const more = new Set(first.map(({ at }) => at));
  return new Map(quotas.map(({ at, whole }) => [at, whole + (more.has(at) ? 1 : 0)]));
}

/**
 * S3: gives `total` out by the largest remainder, in proportion to the weights, and never more to one than it can have:
 * those that would get more get all they can have, and what is left goes to the others in the same way. Gives the
 * counts in the order of the shares. Their sum is the total, or less where all together cannot have it.
 */
export function allocate(total: number, shares: readonly Share[]): readonly number[] {
  const given = shares.map(() => 0);
  let open = shares.map((share, at) => [at, share] as const);
  let left = total;
  while (left > 0 && open.some(([, { weight }]) => weight > 0)) {
    const wanted = allocateOnce(left, open);
    const full = open.filter(([at, { most }]) => (wanted.get(at) ?? 0) > most);
    for (const [at, { most }] of full.length > 0 ? full : open) given[at] = Math.min(most, wanted.get(at) ?? 0);
    if (full.length === 0) break;
    left -= full.reduce((sum, [, { most }]) => sum + most, 0);
    open = open.filter((one) => !full.includes(one));
  }
  return given;
}
