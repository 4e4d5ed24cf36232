import type { PickedCase } from '../api/ports.ts';
import { CASE_TYPE, type FieldName } from '../domain/history/fields.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Driver } from './driver.ts';

type Row = readonly [id: CaseId, reference: string, caseType: string, complete: number, field: string, value: string];

/** Reads some fields of every case of an audit, without reading the others. */
export interface Picking {
  pick(audit: number, fields: readonly FieldName[]): Generator<PickedCase>;
}

/** One case of its rows; none of none. */
function gather(rows: readonly Row[]): readonly PickedCase[] {
  const [first] = rows;
  if (!first) return [];
  const [id, reference, caseType, complete] = first;
  const values = new Map(rows.map(([, , , , field, value]) => [field, value]));
  return [{ id, reference, caseType, complete: complete === 1, values }];
}

/** Picks fields, its statement prepared. */
export function openPicking(driver: Driver): Picking {
  // Cross joins keep SQLite to this order: the audit's cases, and for each the fields by their primary key.
  const select = driver.prepareRaw<Row>(
    `SELECT subject.id, reference, case_type, complete, current.field, current.value
       FROM case_file
       CROSS JOIN subject ON subject.seq = case_file.seq
       CROSS JOIN json_each(?) AS wanted
       CROSS JOIN current ON current.subject = case_file.seq AND current.field = wanted.value
      WHERE case_file.audit = ?
        AND current.value IS NOT NULL
      ORDER BY reference`,
  );
  return {
    *pick(audit, fields) {
      // Every case has a type, so that no case is left out.
      const wanted = JSON.stringify([...new Set([CASE_TYPE, ...fields])]);
      let rows: Row[] = [];
      for (const row of select.iterate(wanted, audit)) {
        if (rows.length > 0 && rows[0]?.[0] !== row[0]) {
          yield* gather(rows);
          rows = [];
        }
        rows.push(row);
      }
      yield* gather(rows);
    },
  };
}
