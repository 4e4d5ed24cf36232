import type { FieldName } from '../../domain/history/fields.ts';
import { AUDIT_TEAM, nameWithin } from '../../domain/history/fields.ts';

/** The free text in a stored judgement: its evidence or reason. */
function reasonOf(json: string): string | null {
  const stored: unknown = JSON.parse(json);
  const isObject = typeof stored === 'object' && stored !== null;
  return isObject && 'reason' in stored && typeof stored.reason === 'string' ? stored.reason : null;
}

/**
 * The words people wrote in a field, as far as they leave in files; null for codes, dates and everything else.
 *
 * | field            | free text |
 * |------------------|-----------|
 * | `note:...`       | the note |
 * | `judgement:...`  | its evidence or reason |
 * | `audit:team`     | the team |
 */
export function freeTextOf(field: FieldName, value: string): string | null {
  if (nameWithin('note', field) !== null || field === AUDIT_TEAM) return value;
  return nameWithin('judgement', field) === null ? null : reasonOf(value);
}
