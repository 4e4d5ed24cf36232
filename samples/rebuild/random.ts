/** Numbers that look random and are the same for the same seed. Ratios are 0 up to but not including 1. */
export interface Random {
  ratio(): number;
  chance(ratio: number): boolean;
  /** One of the items, each as likely as any other. Throws where there are none. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, as likely as its weight; where no weight is above 0, as `pick`. */
  pickWeighted<T>(items: readonly T[], weight: (item: T) => number): T;
  shuffled<T>(items: readonly T[]): readonly T[];
  /** A stream of its own for one part of the work, so that the parts do not disturb each other. */
  fork(label: string): Random;
}

/** FNV-1a, so that a label and a seed give another seed. */
function mixLabel(seed: number, label: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of label) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

/** Mulberry32, a small generator that is good enough for invented data. */
function startMulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A stream that depends on nothing but the seed, a whole number. */
export function makeRandom(seed: number): Random {
  const ratio = startMulberry32(seed);

  function pickWeighted<T>(items: readonly T[], weight: (item: T) => number): T {
    const total = items.reduce((sum, item) => sum + weight(item), 0);
    let left = ratio() * total;
    for (const item of items) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return pick(items);
  }

  function pick<T>(items: readonly T[]): T {
    const [item] = items.slice(Math.floor(ratio() * items.length));
    if (item === undefined) throw new Error('nothing to pick from; expected at least one item');
    return item;
  }

  function shuffled<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, at: ratio() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }

  return {
    ratio,
    chance: (wanted) => ratio() < wanted,
    pick,
    pickWeighted,
    shuffled,
    fork: (label) => makeRandom(mixLabel(seed, label)),
  };
}
