import { createHash } from 'node:crypto';
import { type PurgedEntry, purgedLine } from '../domain/history/certificate.ts';
import type { Driver } from './driver.ts';

/** What names a set of purged entries, in the order of their numbers: a SHA-256 in hexadecimal. */
export function digestOf(purged: Iterable<PurgedEntry>): string {
  const hash = createHash('sha256');
  for (const entry of purged) hash.update(purgedLine(entry));
  return hash.digest('hex');
}

/** Reads what purges left of the entries they took away. */
export interface Purged {
  get(seq: number): PurgedEntry | null;
  /** Those that one purge took away, in order. */
  by(purge: number): IterableIterator<PurgedEntry>;
  /** Numbers of those that no purge names, or that are there as entries too. */
  strays(): readonly number[];
}

/** The purged entries of a workbook, their statements prepared. */
export function openPurged(driver: Driver): Purged {
  const one = driver.prepare<PurgedEntry>(`SELECT seq, changes, hash FROM purged WHERE seq = ?`);
  const ofPurge = driver.prepare<PurgedEntry>(`SELECT seq, changes, hash FROM purged WHERE purge = ? ORDER BY seq`);
  const strays = driver.prepareRaw<[number]>(
    `SELECT seq
       FROM purged
      WHERE seq IN (SELECT seq FROM entry)
         OR purge NOT IN (SELECT seq FROM entry WHERE kind = 'purge')
      ORDER BY seq`,
  );
  return {
    get: (seq) => one.get(seq) ?? null,
    by: (purge) => ofPurge.iterate(purge),
    strays: () => strays.all().map(([seq]) => seq),
  };
}
