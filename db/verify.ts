import type { Verification } from '../api/ports.ts';
import type { Registry } from '../domain/framework/registry.ts';
import type { QuestionId } from '../domain/ids.ts';
import { type Counts, countCase, NO_CASES } from '../domain/scoring/counts.ts';
import type { Cases } from './cases.ts';
import type { Driver } from './driver.ts';
import { codeOf } from './errors.ts';
import type { History } from './history.ts';
import { hashEntry, type Log } from './log.ts';
import { stateOfCase } from './projection.ts';
import type { Tallies } from './tallies.ts';

/** The parts of an open workbook that a verification reads. */
export interface Parts {
  readonly driver: Driver;
  readonly registry: Registry;
  readonly log: Log;
  readonly cases: Cases;
  readonly tallies: Tallies;
  readonly history: History;
}

const MOST_FAULTS = 100;

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

type Tell = (fault: string) => void;

function checkFile({ driver }: Parts, tell: Tell): void {
  const found = driver.prepareRaw<[string]>('PRAGMA integrity_check').all();
  for (const [line] of found) if (line !== 'ok') tell(`file: ${line}`);
}

/** The log has a hole: what comes after cannot be checked against it. */
class Gap extends Error {}

/** Checks that each entry holds the hash of all before it, and that each change replaces the one before it of its field. */
function checkChain({ driver, history }: Parts, tell: Tell, progress: (done: number) => void) {
  const [changeCount = 0] = driver.prepareRaw<[number]>('SELECT coalesce(max(seq), 0) FROM change').get() ?? [];
  const subjectOfEntry = driver.prepareRaw<[number]>('SELECT subject FROM entry WHERE seq = ?');
  const replaced = makeBits(changeCount);
  let hash: Uint8Array = Buffer.alloc(32);
  let entries = 0;
  let changes = 0;
  let firsts = 0;
  for (const { entry, changes: made } of history.all()) {
    if (entry.seq !== ++entries) throw new Gap(`entry ${entries} is missing`);
    if (!hashEntry(hash, entry, made).equals(entry.hash)) tell(`entry ${entry.seq} was altered, or one before it`);
    hash = entry.hash;
    for (const change of made) {
      if (change.seq !== ++changes) throw new Gap(`change ${changes} is missing`);
      if (change.replaces === null) firsts++;
      else {
        const before = history.change(change.replaces);
        const fits =
          before !== null &&
          before.seq < change.seq &&
          before.field === change.field &&
          before.new === change.old &&
          subjectOfEntry.get(before.entry)?.[0] === entry.subjectSeq;
        if (!fits || !replaced.add(change.replaces))
          tell(`change ${change.seq} does not follow from the one it replaces`);
      }
    }
    progress(entries);
  }
  if (changes !== changeCount) tell(`there are changes after the last entry`);
  return { entries, changes, firsts, isReplaced: replaced.has };
}

/** Checks that what is current is, for each field, the last change of its chain: so the replayed log gives the same. */
function checkCurrent({ driver }: Parts, chain: { firsts: number; isReplaced(n: number): boolean }, tell: Tell): void {
  const rows = driver.prepareRaw<[number, string, number, number, string]>(
    `SELECT current.subject, current.field, current.change,
            change.field = current.field AND change.new IS current.value AND entry.subject = current.subject,
            subject.id
       FROM current
       JOIN subject ON subject.seq = current.subject
       LEFT JOIN change ON change.seq = current.change
       LEFT JOIN entry ON entry.seq = change.entry`,
  );
  let count = 0;
  for (const [, , change, fits, id] of rows.iterate()) {
    count++;
    if (fits !== 1 || chain.isReplaced(change)) tell(`a field of ${id} is not what its history says`);
  }
  if (count !== chain.firsts) tell(`${chain.firsts} fields have a history, ${count} a value`);
}

function checkCases({ driver, registry, log, cases, tallies }: Parts, tell: Tell): void {
  const audits = new Map<number, Map<QuestionId, Counts>>();
  const subjects = driver.prepareRaw<[number, string, number]>(
    `SELECT seq, id, audit FROM subject WHERE seq > ? ORDER BY seq LIMIT 500`,
  );
  let last = 0;
  for (let batch = subjects.all(last); batch.length > 0; batch = subjects.all(last)) {
    for (const [seq, id, audit] of batch) {
      last = seq;
      const counts = audits.get(audit) ?? new Map<QuestionId, Counts>();
      audits.set(audit, counts);
      if (seq === audit) continue;
      const fields = log.currentAll(seq);
      const state = stateOfCase(registry, { seq, audit }, (field) => fields.get(field)?.value ?? null);
      if (JSON.stringify(cases.get(seq)) !== JSON.stringify(state?.row ?? null)) tell(`case ${id} is listed wrongly`);
      for (const { question, state: is } of state?.counted ?? []) {
        counts.set(question.id, countCase(counts.get(question.id) ?? NO_CASES, is));
      }
    }
  }
  for (const [audit, counts] of audits) {
    const kept = tallies.of(audit);
    for (const question of new Set([...kept.keys(), ...counts.keys()])) {
      const is = JSON.stringify(kept.get(question) ?? NO_CASES);
      if (is !== JSON.stringify(counts.get(question) ?? NO_CASES)) tell(`the tally of question ${question} is wrong`);
    }
  }
}

/** Checks the file, the hash chain, and that every projection is what the log comes to. */
export function verifyWorkbook(parts: Parts, progress: (done: number) => void): Verification {
  const faults: string[] = [];
  const tell: Tell = (fault) => {
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  const chain = readSafely(() => {
    checkFile(parts, tell);
    const checked = checkChain(parts, tell, progress);
    checkCurrent(parts, checked, tell);
    checkCases(parts, tell);
    return checked;
  }, tell);
  return { entries: chain?.entries ?? 0, changes: chain?.changes ?? 0, faults };
}

function readSafely<T>(work: () => T, tell: Tell): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Gap) tell(error.message);
    else if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))) tell('file: a page is damaged and cannot be read');
    else throw error;
    return null;
  }
}
