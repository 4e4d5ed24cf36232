import type { Question } from '../framework/questions.ts';
import type { QuestionId } from '../ids.ts';
import { type CountedCase, countCases } from '../scoring/count-cases.ts';
import type { Counts } from '../scoring/counts.ts';
import { type Dimension, NOT_STATED } from './dimension.ts';

/** The cases of one group, counted. */
export interface GroupCounts {
  readonly id: string;
  readonly cases: number;
  countsOf(question: QuestionId): Counts;
}

const natural = new Intl.Collator('en-GB', { numeric: true });

/** Groups in the framework's order, then those it does not know by name, then cases of which it is not stated. */
function inOrder(found: readonly string[], { groups }: Dimension): readonly string[] {
  const known = groups.filter((group) => found.includes(group));
  const others = found.filter((group) => !groups.includes(group) && group !== NOT_STATED);
  const open = found.includes(NOT_STATED) ? [NOT_STATED] : [];
  return [...known, ...others.toSorted(natural.compare), ...open];
}

/**
 * Counts cases group by group. Every case is in one group, so that for each question the groups add up to the whole.
 * Groups without cases are left out. The order is never that of their figures.
 */
export function countSubgroups(
  questions: readonly Question[],
  dimension: Dimension,
  cases: Iterable<CountedCase>,
): readonly GroupCounts[] {
  const byGroup = Map.groupBy(cases, (one) => dimension.groupOf(one));
  return inOrder([...byGroup.keys()], dimension).map((id) => {
    const ofGroup = byGroup.get(id) ?? [];
    return { id, cases: ofGroup.length, countsOf: countCases(questions, ofGroup, 'all').countsOf };
  });
}
