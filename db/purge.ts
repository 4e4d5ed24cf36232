import { Certificate, type CertifiedPurge, type PurgedEntry } from '../domain/history/certificate.ts';
import { AUDIT_CASELOAD, AUDIT_RETAIN_UNTIL, AUDIT_SERVICE, CERTIFICATE } from '../domain/history/fields.ts';
import { headOf } from '../domain/history/head.ts';
import type { AuditId } from '../domain/ids.ts';
import { KeptList } from '../domain/sampling/kept.ts';
import type { Driver } from './driver.ts';
import { codeOf, isDiskTrouble } from './errors.ts';
import { openLog, type Subject } from './log.ts';
import { digestOf } from './purged.ts';

/** What is to be purged, by whom, when and why. */
export interface PurgeRequest {
  readonly audit: AuditId;
  readonly author: string;
  readonly reason: string;
  readonly now: Date;
}

// In the table of what is no history: that old pages may still hold what was purged.
const UNFINISHED = 'purge:unfinished';

function countOf(driver: Driver, sql: string, audit: number): number {
  return driver.prepareRaw<[number]>(sql).get(audit)?.[0] ?? 0;
}

const filled = (kind: 'answer' | 'note'): string =>
  `SELECT count(*)
     FROM subject
     JOIN current ON current.subject = subject.seq
    WHERE subject.audit = ?
      AND current.field LIKE '${kind}:%'
      AND current.value IS NOT NULL`;

function entriesOf(driver: Driver, audit: number): readonly PurgedEntry[] {
  const entries = driver.prepare<PurgedEntry>(
    `WITH counted AS (SELECT entry, count(*) AS changes FROM change GROUP BY entry)
     SELECT entry.seq, coalesce(counted.changes, 0) AS changes, entry.hash
       FROM entry
       JOIN subject ON subject.seq = entry.subject
       LEFT JOIN counted ON counted.entry = entry.seq
      WHERE subject.audit = ?
      ORDER BY entry.seq`,
  );
  return entries.all(audit);
}

function certify(driver: Driver, { seq }: Subject, request: PurgeRequest, purged: readonly PurgedEntry[]): Certificate {
  const { audit, author, reason, now } = request;
  const [retainUntil = null] =
    driver
      .prepareRaw<[string | null]>(`SELECT value FROM current WHERE subject = ? AND field = ?`)
      .get(seq, AUDIT_RETAIN_UNTIL) ?? [];
  return {
    audit,
    at: now.toISOString(),
    by: author,
    reason,
    retainUntil,
    cases: countOf(driver, `SELECT count(*) FROM case_file WHERE audit = ?`, seq),
    answers: countOf(driver, filled('answer'), seq),
    notes: countOf(driver, filled('note'), seq),
    entries: purged.length,
    changes: purged.reduce((sum, { changes }) => sum + changes, 0),
    digest: digestOf(purged),
  };
}

/** The lists of cases that an audit's samples were ever drawn from. */
function listsOf(driver: Driver, audit: number): readonly string[] {
  const values = driver.prepareRaw<[string]>(
    `SELECT DISTINCT change.new
       FROM change
       JOIN entry ON entry.seq = change.entry
      WHERE change.field = ?
        AND change.new IS NOT NULL
        AND entry.subject = ?`,
  );
  return values.all(AUDIT_CASELOAD, audit).map(([value]) => KeptList.parse(JSON.parse(value)).id);
}

/** Each list is named while it is taken away, or its trigger would refuse. */
function takeListsAway(driver: Driver, lists: readonly string[]): void {
  for (const list of lists) {
    const name = `purge:list:${list}`;
    driver.prepare(`INSERT INTO workbook (name, value) VALUES (?, '1')`).run(name);
    driver.prepare(`DELETE FROM list_page WHERE list = ?`).run(list);
    driver.prepare(`DELETE FROM workbook WHERE name = ?`).run(name);
  }
}

/** Puts what stays of each entry in its place, and takes away everything else of the audit. */
function takeAway(driver: Driver, audit: number, purge: number, purged: readonly PurgedEntry[]): void {
  const keep = driver.prepare(`INSERT INTO purged (seq, changes, hash, purge) VALUES (?, ?, ?, ?)`);
  for (const { seq, changes, hash } of purged) keep.run(seq, changes, hash, purge);
  driver.prepare(`DELETE FROM change WHERE entry IN (SELECT seq FROM purged WHERE purge = ?)`).run(purge);
  driver.prepare(`DELETE FROM entry WHERE seq IN (SELECT seq FROM purged WHERE purge = ?)`).run(purge);
  driver
    .prepare(
      `DELETE FROM current
        WHERE subject IN (SELECT seq FROM subject WHERE audit = ?)
          AND field <> '${CERTIFICATE}'`,
    )
    .run(audit);
  for (const sql of [
    `DELETE FROM case_file WHERE audit = ?`,
    `DELETE FROM tally WHERE audit = ?`,
    `DELETE FROM audit WHERE seq = ?`,
    `DELETE FROM subject WHERE audit = ? AND seq <> audit`,
  ]) {
    driver.prepare(sql).run(audit);
  }
  driver.exec(`DELETE FROM workbook WHERE name = 'kept:place'`); // it may name the audit
}

/** Every name that an audit's service ever had. */
function servicesOf(driver: Driver, audit: number): readonly string[] {
  const names = driver.prepareRaw<[string]>(
    `SELECT DISTINCT change.new
       FROM change
       JOIN entry ON entry.seq = change.entry
      WHERE change.field = '${AUDIT_SERVICE}'
        AND change.new IS NOT NULL
        AND entry.subject = ?`,
  );
  return names.all(audit).map(([name]) => name);
}

/** What is kept of a service for the next list of cases goes with its last audit: it may name the service's workers. */
function forgetService(driver: Driver, service: string): void {
  driver
    .prepare(
      `DELETE FROM workbook
        WHERE name IN ('kept:list-mapping:' || ?, 'kept:manager-codes:' || ?)
          AND NOT EXISTS (SELECT 1 FROM current WHERE field = '${AUDIT_SERVICE}' AND value = ?)`,
    )
    .run(service, service, service);
}

function purgeWithin(driver: Driver, request: PurgeRequest): Certificate | null {
  const log = openLog(driver);
  const subject = log.find(request.audit);
  const isThere = subject && driver.prepare(`SELECT 1 FROM audit WHERE seq = ?`).get(subject.seq) !== undefined;
  if (!isThere) return null;
  const purged = entriesOf(driver, subject.seq);
  const certificate = certify(driver, subject, request, purged);
  const [device = ''] = driver.prepareRaw<[string]>(`SELECT value FROM workbook WHERE name = 'device'`).get() ?? [];
  const actor = { kind: 'purge', author: request.author, device, now: request.now } as const;
  const field = { field: CERTIFICATE, old: null, new: JSON.stringify(certificate), replaces: null };
  takeListsAway(driver, listsOf(driver, subject.seq));
  const services = servicesOf(driver, subject.seq);
  takeAway(driver, subject.seq, log.append(actor, null, subject, [field]), purged);
  for (const service of services) forgetService(driver, service);
  driver.prepare(`INSERT OR REPLACE INTO workbook (name, value) VALUES (?, '1')`).run(UNFINISHED);
  return certificate;
}

/** Whether no page of the file holds what was purged any more. */
export const isPurgeFinished = (driver: Driver): boolean =>
  driver.prepare(`SELECT 1 FROM workbook WHERE name = ?`).get(UNFINISHED) === undefined;

/**
 * Writes the whole file anew without what was taken away, and empties its log, where a purge has not come so far yet. Gives
 * whether that is done: while another program has the workbook open, or the disk has no room for it, it is not, and is
 * tried again at the next opening.
 */
export function finishPurge(driver: Driver): boolean {
  if (isPurgeFinished(driver)) return true;
  try {
    driver.exec('VACUUM');
    if (Number(driver.pragma('wal_checkpoint(TRUNCATE)')) !== 0) return false;
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY') || isDiskTrouble(error)) return false;
    throw error;
  }
  driver.prepare(`DELETE FROM workbook WHERE name = ?`).run(UNFINISHED);
  return true;
}

/**
 * Removes an audit from a workbook, live or backup: all of it or nothing, with a certificate in the chain in its place.
 * Nothing of it is in any page of the file afterwards. Gives null where the workbook has no such audit.
 */
export function purgeAudit(driver: Driver, request: PurgeRequest): Certificate | null {
  // No index leads from an entry to its changes, so checking each deletion would read the log again and again. That
  // nothing is left dangling is checked once, before the transaction ends.
  driver.pragma('foreign_keys = OFF');
  driver.pragma('secure_delete = ON');
  try {
    const certificate = driver.immediate(() => {
      const made = purgeWithin(driver, request);
      if (driver.prepare('PRAGMA foreign_key_check').get() !== undefined) {
        throw new Error('expected a purge to leave nothing dangling, found a row without the one it names');
      }
      return made;
    });
    finishPurge(driver);
    return certificate;
  } finally {
    driver.pragma('secure_delete = OFF');
    driver.pragma('foreign_keys = ON');
  }
}

/** The certificates of every audit that was purged from a workbook, oldest first, each with where the history ended then. */
export function listCertificates(driver: Driver): readonly CertifiedPurge[] {
  const rows = driver.prepareRaw<[string, number, Uint8Array]>(
    `SELECT current.value, entry.seq, entry.hash
       FROM subject
       JOIN current ON current.subject = subject.seq AND current.field = '${CERTIFICATE}'
       JOIN change ON change.seq = current.change
       JOIN entry ON entry.seq = change.entry
      WHERE subject.seq = subject.audit
      ORDER BY current.change`,
  );
  return rows.all().map(([json, seq, hash]) => ({
    certificate: Certificate.parse(JSON.parse(json)),
    head: headOf(seq, hash),
  }));
}
