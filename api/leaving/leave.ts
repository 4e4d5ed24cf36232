import { type FieldName, leaveField } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { choiceFor, LeaveDecisions } from '../../domain/privacy/decision.ts';
import { type FindPersonal, makePersonalFinder } from '../../domain/privacy/find-personal.ts';
import { maskPersonal } from '../../domain/privacy/mask.ts';
import type { FoundPersonal, Leaving } from '../contract/leaving.ts';
import type { Context } from '../service/context.ts';
import { knownToAudit } from './known.ts';

/** Every file as `formats.md` has it: it imports again, unchanged. */
export const EXACTLY: Leaving = { texts: 'exact', names: true };

type Fields = ReadonlyMap<FieldName, string>;

/** What was decided about a free text, from what is stored of it; null where nothing was. */
export const readDecisions = (stored: string | null): LeaveDecisions | null =>
  stored === null ? null : LeaveDecisions.parse(JSON.parse(stored));

/** What was decided about the free text of a field; null where nothing was. */
export const decisionsOn = (fields: Fields, field: FieldName): LeaveDecisions | null =>
  readDecisions(fields.get(leaveField(field)) ?? null);

/** Looks for what in the free text of an audit may tell who a person is, by what the audit knows. */
export const personalFinder = (context: Context, audit: AuditId): FindPersonal =>
  makePersonalFinder(knownToAudit(context, audit));

/** What a free text may tell of people, each with what was decided about it. */
export function findInText(
  text: string,
  decisions: LeaveDecisions | null,
  find: FindPersonal,
): readonly FoundPersonal[] {
  return find(text).map((found) => ({ ...found, choice: choiceFor(text, found, decisions) }));
}

/** A text without what nobody said may leave. */
export function maskFound(text: string, decisions: LeaveDecisions | null, find: FindPersonal): string {
  const found = findInText(text, decisions, find);
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
  const find = personalFinder(context, audit);
  return (fields, field, text) => maskFound(text, decisionsOn(fields, field), find);
}
