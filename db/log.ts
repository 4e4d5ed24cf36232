import { createHash } from 'node:crypto';
import { type ActionKind, type Change, type Entry, entryContent } from '../domain/history/change.ts';
import type { FieldName } from '../domain/history/fields.ts';
import { nextStamp } from '../domain/history/stamp.ts';
import type { Bound, Driver } from './driver.ts';

const ROWS_A_CALL = 16;
const INSERT_CHANGES = (rows: number): string =>
  `INSERT INTO change (seq, entry, field, old, new, replaces)
   VALUES ${Array.from({ length: rows }, () => '(?, ?, ?, ?, ?, ?)').join(', ')}`;

const NO_HASH = Buffer.alloc(32);

/** A subject of changes as the log numbers it. */
export interface Subject {
  readonly seq: number;
  readonly id: string;
  readonly audit: number;
  readonly auditId: string;
}

/** What a field holds now, and the change it comes from. */
export interface Current {
  readonly value: string | null;
  readonly change: number;
}

/** A field that is about to change, with what it replaces. */
export interface Replacement {
  readonly field: FieldName;
  readonly old: string | null;
  readonly new: string | null;
  readonly replaces: number | null;
}

/** Who acts, when and on what machine. */
export interface Actor {
  readonly kind: ActionKind;
  readonly author: string;
  readonly device: string;
  readonly now: Date;
}

/** The hash of an entry, over the hash of the one before and its own content. */
export function hashEntry(before: Uint8Array, entry: Entry, changes: readonly Change[]): Buffer {
  return createHash('sha256').update(before).update(entryContent(entry, changes)).digest();
}

/** Appends to the log, and keeps `current` in step. To be used within an immediate transaction. */
export interface Log {
  find(id: string): Subject | null;
  /** Adds a subject; `audit` is null for an audit, which is its own. */
  addSubject(id: string, audit: Subject | null): Subject;
  current(subject: number, field: FieldName): Current | undefined;
  /** Every field of a subject, those emptied included. */
  currentAll(subject: number): Map<FieldName, Current>;
  /** As `currentAll`, but values alone and of filled fields alone: what reading many cases needs. */
  values(subject: number, which: 'all' | 'facts'): Map<FieldName, string>;
  /** Appends one entry. `action` is null for the first of an action. Gives the entry's number. */
  append(actor: Actor, action: number | null, subject: Subject, replacements: readonly Replacement[]): number;
}

/** The log of a workbook, its statements prepared. */
export function openLog(driver: Driver): Log {
  const selectSubject = driver.prepare<Subject>(
    `SELECT subject.seq, subject.id, subject.audit, owner.id AS auditId
       FROM subject
       JOIN subject AS owner ON owner.seq = subject.audit
      WHERE subject.id = ?`,
  );
  const insertSubject = driver.prepareRaw<[number]>(
    `INSERT INTO subject (id, audit)
     VALUES (?, coalesce(?, (SELECT coalesce(max(seq), 0) + 1 FROM subject)))
     RETURNING seq`,
  );
  const selectHead = driver.prepare<{ seq: number; stamp: string; hash: Uint8Array; change: number }>(
    `SELECT seq, stamp, hash, (SELECT max(seq) FROM change) AS change
       FROM entry
      ORDER BY seq DESC
      LIMIT 1`,
  );
  const insertEntry = driver.prepare(
    `INSERT INTO entry (seq, action, kind, subject, stamp, author, device, recorded_at, first_change, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // Many rows a call: a call a row takes half as long again.
  const insertChange = driver.prepare(INSERT_CHANGES(1));
  const insertChanges = driver.prepare(INSERT_CHANGES(ROWS_A_CALL));
  const project = driver.prepare(
    `INSERT INTO current (subject, field, value, change)
     SELECT ?, field, new, seq
       FROM change
      WHERE seq >= ?
         ON CONFLICT DO UPDATE
        SET value = excluded.value,
            change = excluded.change`,
  );
  const selectCurrent = driver.prepare<Current>(`SELECT value, change FROM current WHERE subject = ? AND field = ?`);
  const selectAll = driver.prepareRaw<[string, string | null, number]>(
    `SELECT field, value, change FROM current WHERE subject = ?`,
  );
  const selectValues = driver.prepareRaw<[string, string]>(
    `SELECT field, value FROM current WHERE subject = ? AND value IS NOT NULL`,
  );
  // Fields sort by their kind: 'answer:', 'case:', 'field:', 'note:'.
  const selectFacts = driver.prepareRaw<[string, string]>(
    `SELECT field, value
       FROM current
      WHERE subject = ?
        AND field >= 'case:'
        AND field < 'field;'
        AND value IS NOT NULL`,
  );
  function insertAll(entry: number, first: number, replacements: readonly Replacement[]): void {
    const bound = (from: number, to: number): Bound[] =>
      replacements
        .slice(from, to)
        .flatMap(({ field, old, new: now, replaces }, at) => [first + from + at, entry, field, old, now, replaces]);
    let at = 0;
    for (; at + ROWS_A_CALL <= replacements.length; at += ROWS_A_CALL)
      insertChanges.run(...bound(at, at + ROWS_A_CALL));
    for (; at < replacements.length; at++) insertChange.run(...bound(at, at + 1));
  }

  return {
    find: (id) => selectSubject.get(id) ?? null,
    addSubject(id, audit) {
      const [seq] = insertSubject.get(id, audit?.seq ?? null) ?? [0];
      return { seq, id, audit: audit?.seq ?? seq, auditId: audit?.id ?? id };
    },
    current: (subject, field) => selectCurrent.get(subject, field),
    currentAll: (subject) =>
      new Map(selectAll.all(subject).map(([field, value, change]) => [field, { value, change }])),
    values: (subject, which) => new Map((which === 'all' ? selectValues : selectFacts).all(subject)),
    append(actor, action, subject, replacements) {
      const head = selectHead.get() ?? { seq: 0, stamp: null, hash: NO_HASH, change: 0 };
      const seq = head.seq + 1;
      const first = head.change + 1;
      const changes = replacements.map((replacement, at) => ({ seq: first + at, ...replacement }));
      const entry: Entry = {
        seq,
        action: action ?? seq,
        kind: actor.kind,
        subject: subject.id,
        audit: subject.auditId,
        stamp: nextStamp(head.stamp, actor.now),
        author: actor.author,
        device: actor.device,
        recordedAt: actor.now.toISOString(),
      };
      const { kind, author, device, stamp, recordedAt } = entry;
      const hash = hashEntry(head.hash, entry, changes);
      insertEntry.run(seq, entry.action, kind, subject.seq, stamp, author, device, recordedAt, first, hash);
      insertAll(seq, first, replacements);
      project.run(subject.seq, first);
      return seq;
    },
  };
}
