/** A stratum of a drawn sample, as far as replacing needs it. */
export interface Replaceable {
  readonly sampled: readonly string[];
  readonly reserves: readonly string[];
}

/** A replacement that was made: which case went, which came. */
export interface Replacement {
  readonly out: string;
  readonly in: string;
}

/** S4: the cases of a stratum now, after its replacements: each stands where the one stood that it came for. */
export function currentOf({ sampled }: Replaceable, replacements: readonly Replacement[]): readonly string[] {
  const next = new Map(replacements.map((one) => [one.out, one.in]));
  return sampled.map((drawn) => {
    let now = drawn;
    for (let came = next.get(now); came !== undefined; came = next.get(now)) now = came;
    return now;
  });
}

/** S3: the reserves of a stratum that no one was replaced by yet, in order. */
export function reservesLeft({ reserves }: Replaceable, replacements: readonly Replacement[]): readonly string[] {
  const used = new Set(replacements.map((one) => one.in));
  return reserves.filter((reserve) => !used.has(reserve));
}
