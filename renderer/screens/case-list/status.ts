import type { ListedCase } from '../../../api/contract/case.ts';

/** How far a case is. */
export type CaseStatus = 'not-started' | 'in-progress' | 'notes-asked' | 'ready' | 'complete' | 'locked';

/** The states of a case in the order they come, with their words. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'notes-asked': 'Notes asked for',
  ready: 'Ready to complete',
  complete: 'Complete',
  locked: 'Locked',
};

/**
 * | stored      | answered | notes asked for | status |
 * |-------------|----------|-----------------|--------|
 * | locked      | any      | any             | locked |
 * | complete    | any      | any             | complete |
 * | in progress | none     | any             | not started |
 * | in progress | some     | any             | in progress |
 * | in progress | all      | some            | notes asked for (A1, A2) |
 * | in progress | all      | none            | ready to complete |
 */
export function statusOf({
  status,
  answered,
  applicable,
  notesAsked,
}: Pick<ListedCase, 'status' | 'answered' | 'applicable' | 'notesAsked'>): CaseStatus {
  if (status !== 'in-progress') return status;
  if (answered === 0) return 'not-started';
  if (answered < applicable) return 'in-progress';
  return notesAsked > 0 ? 'notes-asked' : 'ready';
}
