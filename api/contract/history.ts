import * as z from 'zod';
import { ActionKind } from '../../domain/history/change.ts';
import { AuditId, CaseId, QuestionId } from '../../domain/ids.ts';
import { author, command, count, list, nothing, ofCase, query, Saved } from './method.ts';

/** An entry of the history, with its changes. */
export const HistoryEntry = z
  .strictObject({
    seq: z.int(),
    action: z.int(),
    kind: ActionKind,
    subject: z.string(),
    audit: z.string(),
    stamp: z.string(),
    author: z.string(),
    device: z.string(),
    recordedAt: z.iso.datetime(),
    changes: list(
      z
        .strictObject({
          seq: z.int(),
          field: z.string(),
          old: z.string().nullable(),
          new: z.string().nullable(),
          replaces: z.int().nullable(),
        })
        .readonly(),
    ),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Who changed what; undo; the check of the whole. */
export const historyContract = {
  'change.undo': command(z.strictObject({ ...author, action: z.int() }), Saved),
  'history.audit': query(
    z.strictObject({ audit: AuditId, before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    list(HistoryEntry),
  ),
  'history.case': query(ofCase, list(HistoryEntry)),
  'history.answer': query(z.strictObject({ case: CaseId, question: QuestionId }), list(HistoryEntry)),
  'history.verify': query(
    nothing,
    z.strictObject({ entries: count, changes: count, faults: list(z.string()) }).readonly(),
  ),
} as const;
