import * as z from 'zod';
import { AuditId } from '../ids.ts';
import { RoundPlan } from '../round/plan.ts';

const count = z.int().min(0);

/** What one audit of a workbook holds. */
export const AuditContents = z
  .strictObject({
    id: AuditId,
    service: z.string(),
    framework: z.string(),
    from: z.string().nullable().describe('The first day of its fieldwork; null where none is given'),
    to: z.string().nullable().describe('The last'),
    round: RoundPlan.unwrap().pick({ team: true, month: true }).readonly().nullable().describe('Null where it is none'),
    cases: count,
    answers: count.describe('Answers given, those set aside included'),
  })
  .readonly();
export type AuditContents = z.infer<typeof AuditContents>;

/** What a workbook or a snapshot of one holds. */
export const Contents = z
  .strictObject({
    schemaVersion: count,
    entries: count,
    changes: count,
    lastChange: z.iso.datetime().nullable().describe('When the last entry was recorded; null where there is none'),
    audits: z.array(AuditContents).readonly(),
  })
  .readonly();
export type Contents = z.infer<typeof Contents>;

/** How the workbook of today stands to a snapshot. */
export const Relation = z.enum(['same', 'later', 'other']);
export type Relation = z.infer<typeof Relation>;

/**
 * How today stands to a snapshot, by the hash of the snapshot's last entry and what today's entry of that number has.
 *
 * | the same entry there | more entries today | relation |
 * |----------------------|--------------------|----------|
 * | yes                  | no                 | same     |
 * | yes                  | yes                | later: everything of the snapshot is in today's |
 * | no                   |                    | other: the two went different ways              |
 */
export function relate(
  snapshot: { readonly entries: number; readonly head: string },
  today: { readonly entries: number; readonly hashAtSnapshot: string },
): Relation {
  if (snapshot.head !== today.hashAtSnapshot) return 'other';
  return today.entries > snapshot.entries ? 'later' : 'same';
}

/** One audit, as a snapshot and as today have it; null where it is not there. */
export interface ComparedAudit {
  readonly id: AuditId;
  readonly snapshot: AuditContents | null;
  readonly today: AuditContents | null;
}

/** The audits of a snapshot and of today side by side: those of the snapshot first. */
export function compareAudits(snapshot: Contents, today: Contents | null): readonly ComparedAudit[] {
  const now = new Map(today?.audits.map((audit) => [audit.id, audit]));
  const then = new Set(snapshot.audits.map(({ id }) => id));
  const added = today?.audits.filter(({ id }) => !then.has(id)) ?? [];
  return [
    ...snapshot.audits.map((audit) => ({ id: audit.id, snapshot: audit, today: now.get(audit.id) ?? null })),
    ...added.map((audit) => ({ id: audit.id, snapshot: null, today: audit })),
  ];
}
