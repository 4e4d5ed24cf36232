import type { Framework } from '../framework/schema.ts';
import type { CaseFacts } from '../scoring/applicability.ts';
import { FEW_CASES } from '../scoring/small-numbers.ts';
import { dimensionsOf, NOT_STATED } from '../subgroups/dimension.ts';
import { hideSmall } from '../subgroups/suppress.ts';

/** The fields that the facts tables of reports have (domain.md, B13), as far as a framework has them. */
const TOLD = ['gender', 'ageAtDisposal', 'ethnicity', 'lookedAfter', 'disposal', 'offenceType'];

/** How many of the cases inspected are of a group, or of some together: each of those alone might show who a child is. */
export interface InspectedGroup {
  readonly ids: readonly string[];
  readonly cases: number;
}

/** The cases inspected by one of their fields. Its groups add up to `cases`. */
export interface InspectedField {
  readonly id: string;
  readonly label: string;
  readonly cases: number;
  readonly groups: readonly InspectedGroup[];
}

/**
 * The cases inspected, field by field. Groups of fewer than five are put together, with what would give them away.
 * A field that is stated of no case, or of which nothing else is left to be seen, is left out.
 */
export function describeInspected(framework: Framework, cases: readonly CaseFacts[]): readonly InspectedField[] {
  const dimensions = dimensionsOf(framework).filter(({ id }) => TOLD.includes(id));
  return dimensions.flatMap((dimension): InspectedField[] => {
    const found = Map.groupBy(cases, (one) => dimension.groupOf(one));
    const order = [...dimension.groups, NOT_STATED].filter((group) => found.has(group));
    const counts = order.map((group) => found.get(group)?.length ?? 0);
    const hidden = hideSmall(counts, FEW_CASES);
    const told = counts.reduce((sum, count) => sum + count, 0);
    if (hidden.size === order.length || (order.length === 1 && order[0] === NOT_STATED)) return [];
    const at = order.map((id, place) => ({ ids: [id], cases: counts[place] ?? 0, isHidden: hidden.has(place) }));
    const together = at.filter(({ isHidden }) => isHidden);
    const groups = at.flatMap(({ ids, cases: count, isHidden }) => (isHidden ? [] : [{ ids, cases: count }]));
    const rest = {
      ids: together.flatMap(({ ids }) => ids),
      cases: together.reduce((sum, { cases: count }) => sum + count, 0),
    };
    return [
      {
        id: dimension.id,
        label: dimension.label,
        cases: told,
        groups: together.length === 0 ? groups : [...groups, rest],
      },
    ];
  });
}
