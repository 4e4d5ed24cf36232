import { CASE_ORIGIN } from '../../domain/history/fields.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import type { Store } from '../ports.ts';

/** Where a case came from: the list, and what it is called there. */
export const originOf = (list: string, pseudonym: string): string => `${list}/${pseudonym}`;

/** The cases that were made of a sample, by pseudonym: found by their origin, whatever their reference is now. */
export function casesMade(store: Store, audit: AuditId): ReadonlyMap<string, CaseId> {
  return new Map(
    [...store.cases(audit)].flatMap(({ id }) => {
      const pseudonym = store.valueOf(id, CASE_ORIGIN)?.split('/')[1];
      return pseudonym === undefined ? [] : [[pseudonym, id] as const];
    }),
  );
}
