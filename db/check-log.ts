import type { Change } from '../domain/history/change.ts';
import type { StoredEntry } from './history.ts';
import { hashEntry } from './log.ts';
import type { Parts } from './parts.ts';

/** What a log comes to, as far as the projections are held against it. Counts are whole numbers. */
export interface CheckedLog {
  readonly entries: number;
  readonly changes: number;
  /** Changes that replace none: one for each field that was ever set. */
  readonly firsts: number;
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

/** Checks that each entry holds the hash of all before it, and that each change replaces the one before it of its field. */
export function checkLog(
  { driver, history }: Parts,
  tell: (fault: string) => void,
  progress: (done: number) => void,
): CheckedLog {
  const [changeCount = 0] = driver.prepareRaw<[number]>('SELECT coalesce(max(seq), 0) FROM change').get() ?? [];
  const subjectOfEntry = driver.prepareRaw<[number]>('SELECT subject FROM entry WHERE seq = ?');
  const replaced = makeBits(changeCount);
  let hash: Uint8Array = Buffer.alloc(32);
  let entries = 0;
  let changes = 0;
  let firsts = 0;

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

  for (const { entry, changes: made } of history.all()) {
    if (entry.seq !== ++entries) throw new Gap(`entry ${entries} is missing`);
    if (!hashEntry(hash, entry, made).equals(entry.hash)) tell(`entry ${entry.seq} was altered, or one before it`);
    hash = entry.hash;
    for (const change of made) {
      if (change.seq !== ++changes) throw new Gap(`change ${changes} is missing`);
      if (change.replaces === null) firsts++;
      else if (!follows(entry, change, change.replaces)) {
        tell(`change ${change.seq} does not follow from the one it replaces`);
      }
    }
    progress(entries);
  }
  if (changes !== changeCount) tell('there are changes after the last entry');
  return { entries, changes, firsts, isReplaced: replaced.has };
}
