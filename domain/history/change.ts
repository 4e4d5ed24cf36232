import * as z from 'zod';

/** What a user did, as the history names it. */
export const ActionKind = z.enum([
  'create-audit',
  'edit-audit',
  'close-audit',
  'reopen-audit',
  'create-case',
  'edit-case',
  'answer',
  'note',
  'judgement',
  'evidence',
  'complete',
  'lock',
  'reopen',
  'move-case',
  'import',
  'list-cases',
  'exclude',
  'draw-sample',
  'replace',
  'make-cases',
  'report',
  'export',
  'undo',
  'redo',
  'purge',
  'leave',
]);
export type ActionKind = z.infer<typeof ActionKind>;

/** One field of one audit or case, from its old value to its new one. null is empty. */
export interface Change {
  readonly seq: number;
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  /** The change this one saw and takes the place of; null for the first of its field. */
  readonly replaces: number | null;
}

/** The changes one action made to one audit or case. Entries are only ever appended, each holding the hash of all before. */
export interface Entry {
  readonly seq: number;
  /** `seq` of the first entry of the same action: one action may touch many cases. */
  readonly action: number;
  readonly kind: ActionKind;
  /** Id of the audit or case. */
  readonly subject: string;
  /** Id of the audit the subject belongs to; the subject itself for an audit. */
  readonly audit: string;
  readonly stamp: string;
  readonly author: string;
  readonly device: string;
  readonly recordedAt: string;
}

/** The text an entry's hash is taken over, after the hash of the entry before: one JSON line for the entry and one a change. */
export function entryContent(entry: Entry, changes: readonly Change[]): string {
  const { seq, action, kind, subject, audit, stamp, author, device, recordedAt } = entry;
  const lines = [JSON.stringify([seq, action, kind, subject, audit, stamp, author, device, recordedAt])];
  for (const change of changes) {
    lines.push(JSON.stringify([change.seq, change.field, change.old, change.new, change.replaces]));
  }
  return `${lines.join('\n')}\n`;
}
