import { type FieldName, leaveField } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { choiceFor, LeaveDecisions } from '../../domain/privacy/decision.ts';
import { findPersonal, type KnownToAudit } from '../../domain/privacy/find-personal.ts';
import { maskPersonal } from '../../domain/privacy/mask.ts';
import type { FoundPersonal, Leaving } from '../contract/leaving.ts';
import type { Context } from '../service/context.ts';
import { knownToAudit } from './known.ts';

/** Every file as `formats.md` has it: it imports again, unchanged. */
export const EXACTLY: Leaving = { texts: 'exact', names: true };

type Fields = ReadonlyMap<FieldName, string>;

/** What was decided about the free text of a field; null where nothing was. */
export function decisionsOn(fields: Fields, field: FieldName): LeaveDecisions | null {
  const stored = fields.get(leaveField(field));
  return stored === undefined ? null : LeaveDecisions.parse(JSON.parse(stored));
}

/** What a free text may tell of people, each with what was decided about it. */
export function findInText(
  text: string,
  decisions: LeaveDecisions | null,
  known: KnownToAudit,
): readonly FoundPersonal[] {
  return findPersonal(text, known).map((found) => ({ ...found, choice: choiceFor(text, found, decisions) }));
}

/** A text without what nobody said may leave. `decided` is what is kept of the decisions about it, as JSON. */
export function maskFound(text: string, decided: string | null, known: KnownToAudit): string {
  const decisions = decided === null ? null : LeaveDecisions.parse(JSON.parse(decided));
  const found = findInText(text, decisions, known);
  return maskPersonal(
    text,
    found.filter(({ choice }) => choice !== 'accept'),
  );
}

/** Free text as it leaves. `fields` are those of the audit or case that the text is of. */
export type LeaveText = (fields: Fields, field: FieldName, text: string) => string;

/** How the free text of an audit leaves. */
export function leaveText(context: Context, audit: AuditId, { texts }: Leaving): LeaveText {
  if (texts === 'exact') return (_fields, _field, text) => text;
  const known = knownToAudit(context, audit);
  return (fields, field, text) => maskFound(text, fields.get(leaveField(field)) ?? null, known);
}
