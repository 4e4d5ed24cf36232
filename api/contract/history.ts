import * as z from 'zod';
import { ActionKind } from '../../domain/history/change.ts';
import { AuditId, CaseId, QuestionId } from '../../domain/ids.ts';
import { Leaving } from './leaving.ts';
import { author, command, count, list, ofCase, query, Saved } from './method.ts';
import { Line, wholeCharacters } from './text.ts';

/** The two formats that a history is exported in. */
export const HistoryFormat = z.enum(['csv', 'json']);
export type HistoryFormat = z.infer<typeof HistoryFormat>;

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
  'history.export': command(
    z.strictObject({ ...author, audit: AuditId, format: HistoryFormat, leaving: Leaving }),
    z.strictObject({ name: Line, text: wholeCharacters }).readonly(),
  ),
  'history.verify': query(
    z.strictObject({ head: Line.nullable().default(null).describe('A head that was kept, to be compared with') }),
    z
      .strictObject({
        entries: count,
        changes: count,
        head: Line.nullable().describe('Where the history ends, to be kept elsewhere'),
        faults: list(z.string()),
      })
      .readonly(),
  ),
} as const;
