import { hideFormula } from '../../domain/csv.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { CaseField } from '../../domain/framework/schema.ts';
import {
  answerField,
  CASE_TYPE,
  type FieldName,
  factField,
  noteField,
  REFERENCE,
} from '../../domain/history/fields.ts';
import type { AuditId, FieldId } from '../../domain/ids.ts';
import { judgeApplicability } from '../../domain/scoring/applicability.ts';
import type { Store } from '../ports.ts';

/** The case fields that have a column of their own after `reference,caseType`. */
export function factColumns({ framework }: LoadedFramework): readonly CaseField[] {
  return framework.caseFields.filter(({ id }) => factField(id) !== REFERENCE);
}

function* casesWithFields(store: Store, audit: AuditId): Generator<ReadonlyMap<FieldName, string>> {
  for (const { id } of [...store.cases(audit)]) yield store.fieldsOf(id);
}

const writeFact = (field: CaseField, value: string): string => (field.type === 'text' ? hideFormula(value) : value);

/** The rows of `cases.csv`, by reference. */
export function* caseRows(store: Store, audit: AuditId, loaded: LoadedFramework): Generator<readonly string[]> {
  const columns = factColumns(loaded);
  for (const fields of casesWithFields(store, audit)) {
    yield [
      hideFormula(fields.get(REFERENCE) ?? ''),
      fields.get(CASE_TYPE) ?? '',
      ...columns.map((field) => writeFact(field, fields.get(factField(field.id)) ?? '')),
    ];
  }
}

/** The rows of `answers.csv`, by reference, in the framework's order. An answer set aside is left out (A4). */
export function* answerRows(store: Store, audit: AuditId, loaded: LoadedFramework): Generator<readonly string[]> {
  const asked = loaded.questions.map((question) => ({
    question,
    answerIs: answerField(question.id),
    noteIs: noteField(question.id),
  }));
  for (const fields of casesWithFields(store, audit)) {
    const reference = hideFormula(fields.get(REFERENCE) ?? '');
    const facts = {
      caseType: fields.get(CASE_TYPE) ?? '',
      field: (id: FieldId) => fields.get(factField(id)) ?? null,
    };
    for (const { question, answerIs, noteIs } of asked) {
      const answer = fields.get(answerIs);
      const note = fields.get(noteIs);
      if (answer === undefined && note === undefined) continue;
      if (!judgeApplicability(question, facts).applies) continue;
      yield [reference, question.id, answer ?? '', hideFormula(note ?? '')];
    }
  }
}
