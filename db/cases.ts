import type { CaseField, CaseSummary } from '../api/ports.ts';
import { CASE_FRAMEWORK, CASE_STATUS, CASE_TYPE, REFERENCE } from '../domain/history/fields.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import type { Driver } from './driver.ts';

/** A case as it is listed: its row in `case_file`. */
export interface CaseRow {
  readonly seq: number;
  readonly audit: number;
  readonly reference: string;
  readonly caseType: string;
  readonly framework: string;
  readonly complete: boolean;
  readonly answered: number;
  readonly applicable: number;
}

/** The fields of which a case's row is made. */
export const ROW_FIELDS: ReadonlySet<string> = new Set([REFERENCE, CASE_TYPE, CASE_FRAMEWORK, CASE_STATUS]);

/** The list of cases of a workbook. */
export interface Cases {
  get(seq: number): CaseRow | null;
  put(row: CaseRow): void;
  remove(seq: number): void;
  addAnswered(seq: number, by: number): void;
  /** In the order of their references. */
  list(audit: number): IterableIterator<CaseSummary>;
  /** The fields of their own kind that have a value, such as `example:`, in the order of references, then of fields. */
  fieldsOfKind(audit: number, kind: string): IterableIterator<CaseField>;
  /** Their numbers in the same order, read in pages. */
  seqs(audit: number): IterableIterator<number>;
  find(audit: number, reference: string): CaseId | null;
  counts(audit: number): ReadonlyMap<string, { readonly cases: number; readonly complete: number }>;
}

type Stored = Omit<CaseRow, 'complete'> & { readonly complete: number };

/** The cases of a workbook, their statements prepared. */
export function openCases(driver: Driver): Cases {
  const select = driver.prepare<Stored>(
    `SELECT seq, audit, reference, case_type AS caseType, framework, complete, answered, applicable
       FROM case_file
      WHERE seq = ?`,
  );
  const upsert = driver.prepare(
    `INSERT INTO case_file (seq, audit, reference, case_type, framework, complete, answered, applicable)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (seq) DO UPDATE
        SET reference = excluded.reference,
            case_type = excluded.case_type,
            framework = excluded.framework,
            complete = excluded.complete,
            answered = excluded.answered,
            applicable = excluded.applicable`,
  );
  const remove = driver.prepare(`DELETE FROM case_file WHERE seq = ?`);
  const addAnswered = driver.prepare(`UPDATE case_file SET answered = answered + ? WHERE seq = ?`);
  const list = driver.prepareRaw<[CaseId, string, string, number, number, number]>(
    `SELECT subject.id, reference, case_type, complete, answered, applicable
       FROM case_file
       JOIN subject ON subject.seq = case_file.seq
      WHERE case_file.audit = ?
      ORDER BY reference`,
  );
  const ofKind = driver.prepareRaw<[CaseId, string, string, string]>(
    `SELECT subject.id, reference, field, value
       FROM case_file
       JOIN current ON current.subject = case_file.seq
       JOIN subject ON subject.seq = case_file.seq
      WHERE case_file.audit = ?
        AND field >= ?
        AND field < ?
        AND value IS NOT NULL
      ORDER BY reference, field`,
  );
  const page = driver.prepareRaw<[number, string]>(
    `SELECT seq, reference
       FROM case_file
      WHERE audit = ?
        AND reference > ?
      ORDER BY reference
      LIMIT 500`,
  );
  const find = driver.prepareRaw<[CaseId]>(
    `SELECT subject.id
       FROM case_file
       JOIN subject ON subject.seq = case_file.seq
      WHERE case_file.audit = ?
        AND reference = ?`,
  );
  const counts = driver.prepareRaw<[string, number, number]>(
    `SELECT case_type, count(*), sum(complete)
       FROM case_file
      WHERE audit = ?
      GROUP BY case_type`,
  );
  return {
    get(seq) {
      const row = select.get(seq);
      return row ? { ...row, complete: row.complete === 1 } : null;
    },
    put(row) {
      const { seq, audit, reference, caseType, framework, complete, answered, applicable } = row;
      upsert.run(seq, audit, reference, caseType, framework, complete ? 1 : 0, answered, applicable);
    },
    remove: (seq) => void remove.run(seq),
    addAnswered(seq, by) {
      if (by !== 0) addAnswered.run(by, seq);
    },
    *list(audit) {
      for (const [id, reference, caseType, complete, answered, applicable] of list.iterate(audit)) {
        yield { id, reference, caseType, complete: complete === 1, answered, applicable };
      }
    },
    *fieldsOfKind(audit, kind) {
      const after = kind.replace(/:$/, ';'); // ; is the character after :, so this range is every name that begins so
      for (const [id, reference, field, value] of ofKind.iterate(audit, kind, after)) {
        yield { case: id, reference, field, value };
      }
    },
    *seqs(audit) {
      let last = '';
      for (let rows = page.all(audit, last); rows.length > 0; rows = page.all(audit, last)) {
        for (const [seq, reference] of rows) {
          last = reference;
          yield seq;
        }
      }
    },
    find: (audit, reference) => find.get(audit, reference)?.[0] ?? null,
    counts: (audit) => new Map(counts.all(audit).map(([type, cases, complete]) => [type, { cases, complete }])),
  };
}

/** Whether a subject's id is a case's. */
export const isCaseId = (id: AuditId | CaseId | string): id is CaseId => id.startsWith('c-');
