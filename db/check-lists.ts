import { AUDIT_CASELOAD } from '../domain/history/fields.ts';
import { KeptList } from '../domain/sampling/kept.ts';
import type { Parts } from './parts.ts';

/** The lists that the history names, with the fingerprint of their rows. */
function listsInHistory({ driver }: Parts, tell: (fault: string) => void): ReadonlyMap<string, string> {
  const values = driver.prepareRaw<[string]>(
    `SELECT DISTINCT new
       FROM change
      WHERE field = ?
        AND new IS NOT NULL`,
  );
  const found = new Map<string, string>();
  for (const [value] of values.all(AUDIT_CASELOAD)) {
    const list = KeptList.safeParse(JSON.parse(value));
    if (list.success) found.set(list.data.id, list.data.rowsSha256);
    else tell('the history names a list of cases that cannot be read');
  }
  return found;
}

/** Checks that the rows of every list of cases are those whose fingerprint is in the history, and that there are no others. */
export function checkLists(parts: Parts, tell: (fault: string) => void): void {
  const named = listsInHistory(parts, tell);
  for (const [id, fingerprint] of named) {
    if (parts.lists.fingerprint(id) !== fingerprint) tell(`list ${id} is not what its fingerprint says`);
  }
  for (const id of parts.lists.ids()) if (!named.has(id)) tell(`list ${id} is in no history`);
}
