import type { EntryWithChanges } from '../api/ports.ts';
import type { ActionKind, Change } from '../domain/history/change.ts';
import type { Driver } from './driver.ts';

/** An entry as it is stored, with its hash and its subject's number. */
export interface StoredEntry extends Omit<EntryWithChanges, 'changes'> {
  readonly kind: ActionKind;
  readonly subjectSeq: number;
  readonly firstChange: number;
  readonly hash: Uint8Array;
}

const ENTRY = `entry.seq, action, kind, subject.id AS subject, owner.id AS audit, stamp, author, device,
            recorded_at AS recordedAt, subject.seq AS subjectSeq, first_change AS firstChange, hash`;
const FROM = `entry
       JOIN subject ON subject.seq = entry.subject
       JOIN subject AS owner ON owner.seq = subject.audit`;

/** Reads the log back. */
export interface History {
  /** Every entry with its changes, oldest first; reads ahead no further than one entry. */
  all(): IterableIterator<{ readonly entry: StoredEntry; readonly changes: readonly Change[] }>;
  /** Every entry of an audit and its cases, oldest first, read in pages. */
  allOf(audit: number): IterableIterator<EntryWithChanges>;
  action(seq: number): IterableIterator<EntryWithChanges>;
  change(seq: number): (Change & { readonly entry: number }) | null;
  ofAudit(audit: number, before: number | null, limit: number): readonly EntryWithChanges[];
  /** Entries that made the given changes, or any that those replaced; with those changes only. Oldest first. */
  behind(changes: readonly number[]): readonly EntryWithChanges[];
}

/** The history of a workbook, its statements prepared. */
export function openHistory(driver: Driver): History {
  const entries = driver.prepare<StoredEntry>(
    `SELECT ${ENTRY} FROM ${FROM} WHERE entry.seq > ? ORDER BY entry.seq LIMIT 500`,
  );
  const one = driver.prepare<StoredEntry>(`SELECT ${ENTRY} FROM ${FROM} WHERE entry.seq = ?`);
  const ofAudit = driver.prepare<StoredEntry>(
    `SELECT ${ENTRY}
       FROM ${FROM}
      WHERE subject.audit = ?
        AND entry.seq < ?
      ORDER BY entry.seq DESC
      LIMIT ?`,
  );
  const pageOf = driver.prepare<StoredEntry>(
    `SELECT ${ENTRY}
       FROM ${FROM}
      WHERE subject.audit = ?
        AND entry.seq > ?
      ORDER BY entry.seq
      LIMIT 500`,
  );
  const changesOf = driver.prepareRaw<[number, string, string | null, string | null, number | null]>(
    `SELECT seq, field, old, new, replaces
       FROM change
      WHERE seq >= ?
        AND seq < coalesce((SELECT first_change FROM entry WHERE seq > ? ORDER BY seq LIMIT 1), 9223372036854775807)
      ORDER BY seq`,
  );
  const change = driver.prepare<Change & { readonly entry: number }>(
    `SELECT seq, field, old, new, replaces, entry FROM change WHERE seq = ?`,
  );
  const readChanges = (entry: StoredEntry): Change[] =>
    changesOf
      .all(entry.firstChange, entry.seq)
      .map(([seq, field, old, now, replaces]) => ({ seq, field, old, new: now, replaces }));

  function publish(entry: StoredEntry, changes: readonly Change[]): EntryWithChanges {
    const { subjectSeq: _subject, firstChange: _first, hash: _hash, ...rest } = entry;
    return { ...rest, changes };
  }

  return {
    *all() {
      let last = 0;
      for (let batch = entries.all(last); batch.length > 0; batch = entries.all(last)) {
        for (const entry of batch) yield { entry, changes: readChanges(entry) };
        last = batch.at(-1)?.seq ?? last;
      }
    },
    *allOf(audit) {
      let last = 0;
      for (let batch = pageOf.all(audit, last); batch.length > 0; batch = pageOf.all(audit, last)) {
        for (const entry of batch) yield publish(entry, readChanges(entry));
        last = batch.at(-1)?.seq ?? last;
      }
    },
    *action(seq) {
      for (let at = seq, entry = one.get(at); entry?.action === seq; at++, entry = one.get(at)) {
        yield publish(entry, readChanges(entry));
      }
    },
    change: (seq) => change.get(seq) ?? null,
    ofAudit: (audit, before, limit) =>
      ofAudit.all(audit, before ?? Number.MAX_SAFE_INTEGER, limit).map((entry) => publish(entry, readChanges(entry))),
    behind(changes) {
      const byEntry = new Map<number, Change[]>();
      for (const newest of changes) {
        for (
          let found = change.get(newest);
          found;
          found = found.replaces === null ? undefined : change.get(found.replaces)
        ) {
          const { entry, ...rest } = found;
          byEntry.set(entry, [...(byEntry.get(entry) ?? []), rest]);
        }
      }
      const found = [...byEntry].sort(([a], [b]) => a - b);
      return found.flatMap(([seq, made]) => {
        const entry = one.get(seq);
        return entry
          ? [
              publish(
                entry,
                made.sort((a, b) => a.seq - b.seq),
              ),
            ]
          : [];
      });
    },
  };
}
