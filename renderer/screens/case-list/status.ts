import type { ListedCase } from '../../../api/contract/case.ts';

/** How far a case is. */
export type CaseStatus = 'not-started' | 'in-progress' | 'notes-asked' | 'ready' | 'complete';

/** The states of a case in the order they come, with their words. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'notes-asked': 'Notes asked for',
  ready: 'Ready to complete',
  complete: 'Complete',
};

/**
 * | complete | answered | notes asked for | status |
 * |----------|----------|-----------------|--------|
 * | yes      | any      | any             | complete |
 * | no       | none     | any             | not started |
 * | no       | some     | any             | in progress |
 * | no       | all      | some            | notes asked for (A1, A2) |
 * | no       | all      | none            | ready to complete |
 */
export function statusOf({
  complete,
  answered,
  applicable,
  notesAsked,
}: Pick<ListedCase, 'complete' | 'answered' | 'applicable' | 'notesAsked'>): CaseStatus {
  if (complete) return 'complete';
  if (answered === 0) return 'not-started';
  if (answered < applicable) return 'in-progress';
  return notesAsked > 0 ? 'notes-asked' : 'ready';
}
