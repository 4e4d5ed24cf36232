import { type MovePlan, planMove } from '../../domain/case/plan-move.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import { nameFramework, takePart } from '../../domain/framework/part.ts';
import { AUDIT_FRAMEWORK, CASE_FRAMEWORK, CASE_STATUS, CASE_TYPE } from '../../domain/history/fields.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { type Context, openCaseFields, save } from './context.ts';

type Methods = Handlers<'case.previewMove' | 'case.move'>;

interface Planned {
  readonly audit: AuditId;
  readonly from: LoadedFramework;
  readonly to: LoadedFramework;
  readonly plan: MovePlan;
}

function planFor(context: Context, id: CaseId, version: number): Planned {
  const { audit, fields, loaded: from } = openCaseFields(context, id);
  const whole = context.registry.find(from.framework.id, version);
  if (!whole) throw new AppError('not-found', 'This program does not have that version of the standards.');
  const to = takePart(whole, from.part);
  const caseType = fields.get(CASE_TYPE) ?? '';
  if (!to.framework.caseTypes.some((type) => type.id === caseType)) {
    throw new AppError('bad-input', 'That version has no case of this type. Nothing was changed.');
  }
  return { audit, from, to, plan: planMove({ fields, caseType, from, to }) };
}

/** Whether every case of an audit goes by a version, so that its results can be of that version too. */
function allGoBy({ store }: Context, audit: AuditId, name: string): boolean {
  for (const fields of store.fieldsOfCases(audit, 'facts')) if (fields.get(CASE_FRAMEWORK) !== name) return false;
  return true;
}

/** A5: moving a case to another version of its framework. The audit follows with the last of its cases. */
export function movingMethods(context: Context): Methods {
  const { store } = context;
  return {
    'case.previewMove': ({ case: id, version }) =>
      store.read(() => {
        const { from, to, plan } = planFor(context, id, version);
        const { edits: _edits, ...shown } = plan;
        return { from: from.framework.version, to: to.framework.version, ...shown };
      }),
    'case.move': ({ author, case: id, version }) =>
      save(context, 'move-case', author, (recorder) => {
        const { audit, from, to, plan } = planFor(context, id, version);
        if (nameFramework(from) === nameFramework(to)) return;
        const isLeft = plan.askedAgain.length + plan.askedNew.length + plan.factsEmptied.length > 0;
        recorder.edit(id, [
          ...plan.edits,
          { field: CASE_FRAMEWORK, value: nameFramework(to) },
          ...(isLeft ? [{ field: CASE_STATUS, value: null }] : []),
        ]);
        if (allGoBy(context, audit, nameFramework(to)))
          recorder.edit(audit, [{ field: AUDIT_FRAMEWORK, value: nameFramework(to) }]);
      }),
  };
}
