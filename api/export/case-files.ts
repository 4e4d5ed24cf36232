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
import type { AuditId, FieldId, QuestionId } from '../../domain/ids.ts';
import { WORKER_FIELDS } from '../../domain/privacy/worker-fields.ts';
import { judgeApplicability } from '../../domain/scoring/applicability.ts';
import type { LeaveText } from '../leaving/leave.ts';

/** The case fields that have a column of their own after `reference,caseType`, before `status,revision`. */
export function factColumns({ framework }: LoadedFramework): readonly CaseField[] {
  return framework.caseFields.filter(({ id }) => factField(id) !== REFERENCE);
}

/** What is exported: the cases of an audit, and how free text and the names of workers leave. */
export interface Exported {
  /** The cases with their fields, by reference; told of as `words` while they are read. */
  readonly cases: (which: 'all' | 'facts', words: string) => Iterable<ReadonlyMap<FieldName, string>>;
  readonly audit: AuditId;
  readonly loaded: LoadedFramework;
  readonly leave: LeaveText;
  /** Whether codes and names of workers leave. */
  readonly names: boolean;
}

/** The rows of `cases.csv`, by reference, before formulas are hidden. */
export function* caseRows({ cases, loaded, names }: Exported): Generator<readonly string[]> {
  const columns = factColumns(loaded).map(({ id }) => ({
    field: factField(id),
    leaves: names || !WORKER_FIELDS.has(id),
  }));
  for (const fields of cases('facts', 'Writing the cases')) {
    yield [
      fields.get(REFERENCE) ?? '',
      fields.get(CASE_TYPE) ?? '',
      ...columns.map(({ field, leaves }) => (leaves ? (fields.get(field) ?? '') : '')),
      caseStatusOf(fields.get(CASE_STATUS)),
      String(revisionOf(fields.get(CASE_REVISION))),
    ];
  }
}

/** A question as its row of `answers.csv` is made: its fields, and what stands between reference and answer. */
interface AskedColumns {
  readonly id: QuestionId;
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
      .map(({ id }) => ({ id, answerIs: answerField(id), noteIs: noteField(id), cell: `,${writeCell(id)},` }));
    known.set(key, applicable);
    return applicable;
  };
}

/**
 * The text of `answers.csv` under its header, a case at a time: by reference, in the framework's order. An answer set
 * aside is left out (A4). It is by far the largest file, so its lines are put together without rows between.
 */
export function* answerLines({ cases, loaded, leave }: Exported): Generator<string> {
  const applicableTo = makeApplicable(loaded);
  for (const fields of cases('all', 'Writing the answers')) {
    const reference = writeCell(hideFormula(fields.get(REFERENCE) ?? ''));
    let lines = '';
    for (const { answerIs, noteIs, cell } of applicableTo(fields)) {
      const answer = fields.get(answerIs);
      const note = fields.get(noteIs);
      if (note !== undefined) {
        lines += `${reference}${cell}${answer ?? ''},${writeCell(hideFormula(leave(fields, noteIs, note)))}\r\n`;
      } else if (answer !== undefined) lines += `${reference}${cell}${answer},\r\n`;
    }
    yield lines;
  }
}

/** A case with the questions that apply to it. */
interface AskedCase {
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly reference: string;
  readonly asked: readonly AskedColumns[];
}

function* askedCases({ cases, loaded }: Exported, words: string): Generator<AskedCase> {
  const applicableTo = makeApplicable(loaded);
  for (const fields of cases('all', words)) {
    yield { fields, reference: fields.get(REFERENCE) ?? '', asked: applicableTo(fields) };
  }
}

/** The answers of every case as a row, by reference: a place for each question, null where it has none (A4). */
export function* answerRows(exported: Exported): Generator<readonly (string | null)[]> {
  const { questions } = exported.loaded;
  for (const { fields, reference, asked } of askedCases(exported, 'Writing the answers')) {
    const answerTo = new Map(asked.map(({ id, answerIs }) => [id, fields.get(answerIs) ?? null]));
    yield [reference, fields.get(CASE_TYPE) ?? '', ...questions.map(({ id }) => answerTo.get(id) ?? null)];
  }
}

/** The notes on answers, a row each, before formulas are hidden. */
export function* noteRows(exported: Exported): Generator<readonly (string | null)[]> {
  for (const { fields, reference, asked } of askedCases(exported, 'Writing the notes')) {
    for (const { id, answerIs, noteIs } of asked) {
      const note = fields.get(noteIs);
      if (note !== undefined) yield [reference, id, fields.get(answerIs) ?? null, exported.leave(fields, noteIs, note)];
    }
  }
}
