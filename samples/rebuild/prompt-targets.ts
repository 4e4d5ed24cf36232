/** A case as the prompts of one key question see it. */
export interface PromptRow {
  /** The key question's answer where it is yes or no; null where it was not judged. */
  readonly judgement: 'yes' | 'no' | null;
  /** Prompts to which the case answers yes or no. */
  readonly answered: number;
  /** 0 to 1. */
  readonly quality: number;
}

/** The fewest and most yes answers that do not contradict the judgement (A2). */
function limitsOf({ judgement, answered }: PromptRow): readonly [least: number, most: number] {
  if (judgement === null) return [0, answered];
  return judgement === 'yes' ? [Math.ceil(answered / 2), answered] : [0, Math.floor(answered / 2)];
}

function idealOf({ judgement, answered, quality }: PromptRow): number {
  return answered * (judgement === 'yes' ? 0.7 + 0.3 * quality : 0.1 + 0.4 * quality);
}

function bestBy<T>(items: readonly T[], value: (item: T) => number): T | null {
  const [first, ...others] = items;
  if (first === undefined) return null;
  return others.reduce((best, item) => (value(item) > value(best) ? item : best), first);
}

/** Takes yes answers away from the weakest cases first, all of one before any of the next: few contradictions. */
function lower(targets: Map<PromptRow, number>, total: number): void {
  let surplus = [...targets.values()].reduce((sum, target) => sum + target, 0) - total;
  for (const row of [...targets.keys()].sort((one, other) => one.quality - other.quality)) {
    const taken = Math.min(surplus, targets.get(row) ?? 0);
    targets.set(row, (targets.get(row) ?? 0) - taken);
    surplus -= taken;
  }
}

/** Gives yes answers to the cases furthest below what suits them; beyond all limits, to the best case until it is full. */
function raise(targets: Map<PromptRow, number>, total: number): void {
  const rows = [...targets.keys()];
  const targetOf = (row: PromptRow) => targets.get(row) ?? 0;
  let missing = total - rows.reduce((sum, row) => sum + targetOf(row), 0);
  for (; missing > 0; missing -= 1) {
    const within = rows.filter((row) => targetOf(row) < limitsOf(row)[1]);
    const beyond = rows.filter((row) => targetOf(row) < row.answered);
    const next =
      bestBy(within, (row) => idealOf(row) - targetOf(row)) ?? bestBy(beyond, (row) => targetOf(row) + row.quality);
    if (next === null) throw new Error(`${missing} more yes answers than prompts to answer; expected none`);
    targets.set(next, targetOf(next) + 1);
  }
}

/** How many prompts each case answers with yes, `total` in all, so that few cases contradict their judgement. */
export function spreadYes(rows: readonly PromptRow[], total: number): ReadonlyMap<PromptRow, number> {
  const targets = new Map(rows.map((row) => [row, limitsOf(row)[0]]));
  const least = [...targets.values()].reduce((sum, target) => sum + target, 0);
  if (least > total) lower(targets, total);
  else raise(targets, total);
  return targets;
}
