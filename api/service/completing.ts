import { CASE_REVISION, CASE_STATUS, caseReopenedField, type FieldName } from '../../domain/history/fields.ts';
import { caseStatusOf, revisionOf } from '../../domain/history/states.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { openCase } from './cases.ts';
import { type Context, openCaseFields, save } from './context.ts';

type Methods = Handlers<'case.complete' | 'case.lock' | 'case.reopen'>;

/** Throws `bad-input` while a question needs an answer or a note: a case with gaps is neither completed nor locked. */
function refuseUnfinished(context: Context, id: CaseId): void {
  const { remarks } = openCase(context, id);
  if (remarks.length === 0) return;
  const left = remarks.length === 1 ? '1 question needs' : `${remarks.length} questions need`;
  throw new AppError('bad-input', `The case is not complete yet: ${left} an answer or a note.`);
}

/** What reopening edits: a locked case begins its next revision, and keeps why. */
function reopening(fields: ReadonlyMap<FieldName, string>, reason: string | null): readonly Edit[] {
  const back = { field: CASE_STATUS, value: null };
  if (caseStatusOf(fields.get(CASE_STATUS)) !== 'locked') return [back];
  if (reason === null) throw new AppError('bad-input', 'A locked case is reopened with a reason. Nothing was changed.');
  const next = revisionOf(fields.get(CASE_REVISION)) + 1;
  return [back, { field: CASE_REVISION, value: String(next) }, { field: caseReopenedField(next), value: reason }];
}

/**
 * Demand 9: a case is in progress, complete (still edited, and complete until someone says otherwise) or locked.
 *
 * | from        | command       | to          | revision |
 * |-------------|---------------|-------------|----------|
 * | in progress | case.complete | complete    | the same |
 * | complete    | case.lock     | locked      | the same |
 * | complete    | case.reopen   | in progress | the same |
 * | locked      | case.reopen   | in progress | the next, with a reason |
 */
export function completingMethods(context: Context): Methods {
  return {
    'case.complete': ({ author, case: id }) =>
      save(context, 'complete', author, (recorder) => {
        refuseUnfinished(context, id);
        const { fields } = openCaseFields(context, id);
        if (caseStatusOf(fields.get(CASE_STATUS)) === 'locked') return;
        recorder.edit(id, [{ field: CASE_STATUS, value: 'complete' }]);
      }),
    'case.lock': ({ author, case: id }) =>
      save(context, 'lock', author, (recorder) => {
        const { fields } = openCaseFields(context, id);
        if (caseStatusOf(fields.get(CASE_STATUS)) === 'in-progress') {
          throw new AppError('bad-input', 'Only a complete case is locked. Mark it as complete first.');
        }
        refuseUnfinished(context, id);
        recorder.edit(id, [{ field: CASE_STATUS, value: 'locked' }]);
      }),
    'case.reopen': ({ author, case: id, reason }) =>
      save(context, 'reopen', author, (recorder) => {
        const { fields } = openCaseFields(context, id);
        recorder.edit(id, reopening(fields, reason));
      }),
  };
}
