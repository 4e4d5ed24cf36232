import { hideFormula, writeCell } from '../../domain/csv.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { CaseField } from '../../domain/framework/schema.ts';
import {
  answerField,
  CASE_REVISION,
  CASE_STATUS,
  CASE_TYPE,
  type FieldName,
  factField,
  noteField,
  REFERENCE,
} from '../../domain/history/fields.ts';
import { caseStatusOf, revisionOf } from '../../domain/history/states.ts';
import type { AuditId, FieldId } from '../../domain/ids.ts';
import { judgeApplicability } from '../../domain/scoring/applicability.ts';
import type { Store } from '../ports.ts';

/** The case fields that have a column of their own after `reference,caseType`, before `status,revision`. */
export function factColumns({ framework }: LoadedFramework): readonly CaseField[] {
  return framework.caseFields.filter(({ id }) => factField(id) !== REFERENCE);
}

const writeFact = (field: CaseField, value: string): string => (field.type === 'text' ? hideFormula(value) : value);

/** The rows of `cases.csv`, by reference. */
export function* caseRows(store: Store, audit: AuditId, loaded: LoadedFramework): Generator<readonly string[]> {
  const columns = factColumns(loaded);
  for (const fields of store.fieldsOfCases(audit, 'facts')) {
    yield [
      hideFormula(fields.get(REFERENCE) ?? ''),
      fields.get(CASE_TYPE) ?? '',
      ...columns.map((field) => writeFact(field, fields.get(factField(field.id)) ?? '')),
      caseStatusOf(fields.get(CASE_STATUS)),
      String(revisionOf(fields.get(CASE_REVISION))),
    ];
  }
}

/** A question as its row of `answers.csv` is made: its fields, and what stands between reference and answer. */
interface AskedColumns {
  readonly answerIs: FieldName;
  readonly noteIs: FieldName;
  readonly cell: string;
}

/** Finds the questions that apply to a case. Few facts decide, so cases that agree in them share one list (A3). */
function makeApplicable({
  questions,
}: LoadedFramework): (fields: ReadonlyMap<FieldName, string>) => readonly AskedColumns[] {
  const deciding = [...new Set(questions.flatMap(({ conditions }) => conditions.map(({ field }) => factField(field))))];
  const known = new Map<string, readonly AskedColumns[]>();
  return (fields) => {
    const key = [CASE_TYPE, ...deciding].map((field) => fields.get(field) ?? '').join('\0');
    const found = known.get(key);
    if (found) return found;
    const facts = { caseType: fields.get(CASE_TYPE) ?? '', field: (id: FieldId) => fields.get(factField(id)) ?? null };
    const applicable = questions
      .filter((question) => judgeApplicability(question, facts).applies)
      .map(({ id }) => ({ answerIs: answerField(id), noteIs: noteField(id), cell: `,${writeCell(id)},` }));
    known.set(key, applicable);
    return applicable;
  };
}

/**
 * The text of `answers.csv` under its header, a case at a time: by reference, in the framework's order. An answer set
 * aside is left out (A4). It is by far the largest file, so its lines are put together without rows between.
 */
export function* answerLines(store: Store, audit: AuditId, loaded: LoadedFramework): Generator<string> {
  const applicableTo = makeApplicable(loaded);
  for (const fields of store.fieldsOfCases(audit, 'all')) {
    const reference = writeCell(hideFormula(fields.get(REFERENCE) ?? ''));
    let lines = '';
    for (const { answerIs, noteIs, cell } of applicableTo(fields)) {
      const answer = fields.get(answerIs);
      const note = fields.get(noteIs);
      if (note !== undefined) lines += `${reference}${cell}${answer ?? ''},${writeCell(hideFormula(note))}\r\n`;
      else if (answer !== undefined) lines += `${reference}${cell}${answer},\r\n`;
    }
    yield lines;
  }
}
