import { expect } from 'vitest';
import type { EntryWithChanges, Store } from '../api/ports.ts';
import type { LoadedFramework } from '../domain/framework/load.ts';
import { answerField, CASE_FRAMEWORK, CASE_STATUS, CASE_TYPE, factField, REFERENCE } from '../domain/history/fields.ts';
import { isCompleteAs } from '../domain/history/states.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { type CountedCase, countCases } from '../domain/scoring/count-cases.ts';
import { NO_CASES } from '../domain/scoring/counts.ts';
import { judgeCase } from '../domain/scoring/outcome.ts';
import { readAnswer } from '../domain/scoring/read-answer.ts';
import { isCaseId } from './cases.ts';

/** The fields of every subject of an audit, from its entries alone: each change in order, and nothing else. */
function replay(entries: readonly EntryWithChanges[]): Map<string, Map<string, string>> {
  const subjects = new Map<string, Map<string, string>>();
  for (const { subject, changes } of entries) {
    const fields = subjects.get(subject) ?? new Map<string, string>();
    subjects.set(subject, fields);
    for (const { field, new: value } of changes) {
      if (value === null) fields.delete(field);
      else fields.set(field, value);
    }
  }
  return subjects;
}

const asCase = (fields: ReadonlyMap<string, string>): CountedCase => ({
  caseType: fields.get(CASE_TYPE) ?? '',
  complete: isCompleteAs(fields.get(CASE_STATUS)),
  field: (id) => fields.get(factField(id)) ?? null,
  answerTo: (id) => readAnswer(fields.get(answerField(id)) ?? null),
});

const isListed = (fields: ReadonlyMap<string, string>): boolean =>
  [REFERENCE, CASE_TYPE, CASE_FRAMEWORK].every((field) => fields.has(field));

/** The row of a case in the list, counted the slow way. */
function rowOf({ questions }: LoadedFramework, id: string, fields: ReadonlyMap<string, string>) {
  const counted = asCase(fields);
  const own = judgeCase(questions, counted, (question) => counted.answerTo(question)).filter(
    ({ question }) => question.caseType === null || question.caseType === counted.caseType,
  );
  const applicable = own.filter(({ state }) => state !== 'na-by-rule');
  return {
    id,
    reference: fields.get(REFERENCE),
    caseType: counted.caseType,
    complete: counted.complete,
    answered: applicable.filter(({ state }) => state !== 'unanswered').length,
    applicable: applicable.length,
  };
}

/** Expects what the store gives of an audit to be what its log comes to, replayed and counted the slow way. */
export function expectReplayed(store: Store, audit: AuditId, loaded: LoadedFramework): void {
  const subjects = replay(store.history(audit, null, 10_000).toReversed());
  for (const [id, fields] of subjects) expect(store.fieldsOf(id as CaseId)).toEqual(fields);
  const listed = [...subjects].filter(([id, fields]) => isCaseId(id) && isListed(fields));
  const rows = listed.map(([id, fields]) => rowOf(loaded, id, fields));
  const byReference = rows.toSorted((a, b) => ((a.reference ?? '') < (b.reference ?? '') ? -1 : 1));
  expect([...store.cases(audit)]).toEqual(byReference);
  const counts = countCases(
    loaded.questions,
    listed.map(([, fields]) => asCase(fields)),
    'all',
  );
  const kept = store.counts(audit);
  for (const { id } of loaded.questions) expect(kept.get(id) ?? NO_CASES, id).toEqual(counts.countsOf(id));
  const types = [...store.caseCounts(audit)].map(([type, { cases }]) => [type, cases]);
  expect(Object.fromEntries(types)).toEqual(counts.caseCounts);
}
