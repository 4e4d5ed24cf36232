import type { CaseSummary } from '../../../api/contract/case.ts';

/** How far a case is. */
export type CaseStatus = 'not-started' | 'in-progress' | 'complete';

/** The states of a case in the order they come, with their words. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
};

/**
 * | complete | answered | status |
 * |----------|----------|--------|
 * | yes      | any      | complete |
 * | no       | none     | not started |
 * | no       | some     | in progress |
 */
export function statusOf({ complete, answered }: CaseSummary): CaseStatus {
  if (complete) return 'complete';
  return answered === 0 ? 'not-started' : 'in-progress';
}
