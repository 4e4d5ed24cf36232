import { Certificate } from '../domain/history/certificate.ts';
import type { Change } from '../domain/history/change.ts';
import { CERTIFICATE } from '../domain/history/fields.ts';
import { type ChainHead, headOf } from '../domain/history/head.ts';
import type { StoredEntry } from './history.ts';
import { hashEntry } from './log.ts';
import type { Parts } from './parts.ts';
import { digestOf, openPurged } from './purged.ts';

/** What a log comes to, as far as the projections are held against it. Counts are whole numbers. */
export interface CheckedLog {
  readonly entries: number;
  readonly changes: number;
  /** Changes that replace none: one for each field that was ever set. */
  readonly firsts: number;
  readonly head: ChainHead;
  isReplaced(change: number): boolean;
}

/** The log has a hole: what comes after cannot be checked against it. */
export class Gap extends Error {}

/** A set of whole numbers, one bit each: a log of millions of changes is checked in little memory. */
function makeBits(size: number): { add(n: number): boolean; has(n: number): boolean } {
  const bits = new Uint8Array((size >> 3) + 1);
  const has = (n: number): boolean => ((bits[n >> 3] ?? 0) & (1 << (n & 7))) !== 0;
  return {
    has,
    add(n) {
      if (has(n)) return false;
      bits[n >> 3] = (bits[n >> 3] ?? 0) | (1 << (n & 7));
      return true;
    },
  };
}

/** Where in the history a person finds an entry: its action and its time, which hold no case data. */
const locate = ({ action, kind, recordedAt }: StoredEntry): string => `action ${action}, ${kind}, ${recordedAt}`;

/** Holds the entries that purges took away against the certificates that name them. */
function checkPurged({ driver }: Parts, purges: ReadonlyMap<number, readonly Change[]>, tell: (fault: string) => void) {
  const purged = openPurged(driver);
  for (const [seq, changes] of purges) {
    const stored = changes.find(({ field }) => field === CERTIFICATE)?.new ?? 'null';
    const certificate = Certificate.safeParse(JSON.parse(stored));
    if (certificate.success && certificate.data.digest === digestOf(purged.by(seq))) continue;
    tell(`the entries that are marked as purged by entry ${seq} are not those that it purged`);
  }
  for (const seq of purged.strays()) tell(`entry ${seq} is marked as purged, and no purge says so`);
}

/** Compares with a head that was kept elsewhere: the only way to see that the end of a history was cut off. */
function makeComparison(expected: ChainHead | null, tell: (fault: string) => void) {
  return {
    pass({ seq, code }: ChainHead): void {
      if (expected?.seq !== seq || expected.code === code) return;
      tell(`entry ${seq} is not the one that was kept for comparison: it, or one before it, was replaced`);
    },
    end(entries: number): void {
      if (expected === null || expected.seq <= entries) return;
      tell(`the history ends with entry ${entries}, and once had an entry ${expected.seq}: its end was cut off`);
    },
  };
}

/**
 * Checks that each entry holds the hash of all before it, that each change replaces the one before it of its field, and
 * that entries are missing only where a purge names them. `expected` is a head kept elsewhere, to be compared with.
 */
export function checkLog(
  parts: Parts,
  tell: (fault: string) => void,
  progress: (done: number) => void,
  expected: ChainHead | null,
): CheckedLog {
  const { driver, history } = parts;
  const [changeCount = 0] = driver.prepareRaw<[number]>('SELECT coalesce(max(seq), 0) FROM change').get() ?? [];
  const subjectOfEntry = driver.prepareRaw<[number]>('SELECT subject FROM entry WHERE seq = ?');
  const purged = openPurged(driver);
  const purges = new Map<number, readonly Change[]>();
  const comparison = makeComparison(expected, tell);
  const replaced = makeBits(changeCount);
  let hash: Uint8Array = Buffer.alloc(32);
  let entries = 0;
  let changes = 0;
  let firsts = 0;
  let last = 'the beginning';

  function follows(entry: StoredEntry, change: Change, replaces: number): boolean {
    const before = history.change(replaces);
    return (
      before !== null &&
      before.seq < change.seq &&
      before.field === change.field &&
      before.new === change.old &&
      subjectOfEntry.get(before.entry)?.[0] === entry.subjectSeq &&
      replaced.add(replaces)
    );
  }

  function pass(seq: number, now: Uint8Array): void {
    hash = now;
    comparison.pass(headOf(seq, now));
    progress(seq);
  }

  /** Goes over the entries that were purged before the next one that is there. */
  function skipPurged(next: number): void {
    while (entries + 1 < next) {
      const gone = purged.get(entries + 1);
      if (!gone) throw new Gap(`entry ${entries + 1} is missing, after ${last}`);
      entries++;
      changes += gone.changes;
      pass(entries, gone.hash);
    }
  }

  for (const { entry, changes: made } of history.all()) {
    skipPurged(entry.seq);
    if (entry.seq !== ++entries) throw new Gap(`entry ${entries} is missing, after ${last}`);
    last = `entry ${entry.seq} (${locate(entry)})`;
    if (!hashEntry(hash, entry, made).equals(entry.hash)) {
      tell(`entry ${entry.seq} was altered, or one before it (${locate(entry)})`);
    }
    for (const change of made) {
      if (change.seq !== ++changes) throw new Gap(`change ${changes} is missing, in ${last}`);
      if (change.replaces === null) firsts++;
      else if (!follows(entry, change, change.replaces)) {
        tell(`change ${change.seq} does not follow from the one it replaces (${locate(entry)})`);
      }
    }
    if (entry.kind === 'purge') purges.set(entry.seq, made);
    pass(entry.seq, entry.hash);
  }
  if (changes !== changeCount) tell('there are changes after the last entry');
  checkPurged(parts, purges, tell);
  comparison.end(entries);
  return { entries, changes, firsts, head: headOf(entries, hash), isReplaced: replaced.has };
}
