import type { AuditContents, Contents } from '../domain/backup/contents.ts';
import { lineageOf } from '../domain/backup/snapshot-name.ts';
import { AUDIT_FROM, AUDIT_ROUND, AUDIT_SERVICE, AUDIT_TO } from '../domain/history/fields.ts';
import type { AuditId } from '../domain/ids.ts';
import type { Driver } from './driver.ts';

/** What a file holds, and what tells it from others. */
export interface Inside {
  readonly contents: Contents;
  readonly lineage: string;
  /** Hash of the last entry, in hexadecimal; empty where there is none. */
  readonly head: string;
}

/** The hash of an entry, in hexadecimal; empty where there is no such entry. */
export function hashAt(driver: Driver, entry: number): string {
  const [hash] = driver.prepareRaw<[Uint8Array]>(`SELECT hash FROM entry WHERE seq = ?`).get(entry) ?? [];
  return hash ? Buffer.from(hash).toString('hex') : '';
}

/** How many entries a workbook's history has. */
export function countEntries(driver: Driver): number {
  return driver.prepareRaw<[number]>(`SELECT coalesce(max(seq), 0) FROM entry`).get()?.[0] ?? 0;
}

/** Of which workbook a file is: see `lineageOf`. */
export function readLineage(driver: Driver): string {
  const [device = ''] = driver.prepareRaw<[string]>(`SELECT value FROM workbook WHERE name = 'device'`).get() ?? [];
  return lineageOf(device);
}

/** How far a workbook's history has come, and of which workbook it is. */
export interface Reached {
  readonly entries: number;
  readonly lineage: string;
}

/** How far the history of an open workbook has come. */
export function readReached(driver: Driver): Reached {
  return { entries: countEntries(driver), lineage: readLineage(driver) };
}

/** The value of a field of the audit of a row, in SQL. */
const fieldOf = (field: string): string =>
  `(SELECT value FROM current WHERE subject = audit.seq AND field = '${field}')`;

type AuditRow = [AuditId, string, string, string | null, string | null, string | null, string | null, number, number];

function auditsOf(driver: Driver): readonly AuditContents[] {
  const rows = driver.prepareRaw<AuditRow>(
    `SELECT subject.id,
            coalesce(${fieldOf(AUDIT_SERVICE)}, ''),
            audit.framework,
            ${fieldOf(AUDIT_FROM)},
            ${fieldOf(AUDIT_TO)},
            json_extract(${fieldOf(AUDIT_ROUND)}, '$.team'),
            json_extract(${fieldOf(AUDIT_ROUND)}, '$.month'),
            (SELECT count(*) FROM case_file WHERE audit = audit.seq),
            (SELECT count(*)
               FROM case_file
               JOIN current ON current.subject = case_file.seq
              WHERE case_file.audit = audit.seq
                AND field >= 'answer:'
                AND field < 'answer;'
                AND value IS NOT NULL)
       FROM audit
       JOIN subject ON subject.seq = audit.seq
      ORDER BY audit.seq`,
  );
  return rows.all().map(([id, service, framework, from, to, team, month, cases, answers]) => {
    const round = team === null || month === null ? null : { team, month };
    return { id, service, framework, from, to, round, cases, answers };
  });
}

/** What an open workbook or snapshot holds, counted on one state of it. */
export function lookInside(driver: Driver): Inside {
  return driver.snapshot(() => {
    const entries = countEntries(driver);
    const [changes = 0] = driver.prepareRaw<[number]>(`SELECT coalesce(max(seq), 0) FROM change`).get() ?? [];
    const [lastChange = null] =
      driver.prepareRaw<[string]>(`SELECT recorded_at FROM entry WHERE seq = ?`).get(entries) ?? [];
    const schemaVersion = Number(driver.pragma('user_version'));
    return {
      contents: { schemaVersion, entries, changes, lastChange, audits: auditsOf(driver) },
      lineage: readLineage(driver),
      head: hashAt(driver, entries),
    };
  });
}
