import type { LoadedFramework } from '../../domain/framework/load.ts';
import { nameFramework, partsOf, takePart } from '../../domain/framework/part.ts';
import {
  AUDIT_FRAMEWORK,
  AUDIT_KIND,
  AUDIT_ROUND,
  AUDIT_SERVICE,
  type FieldName,
} from '../../domain/history/fields.ts';
import { AuditId } from '../../domain/ids.ts';
import { RoundPlan } from '../../domain/round/plan.ts';
import type { RoundSummary } from '../contract/round.ts';
import type { Input } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Recorder } from '../ports.ts';
import { type Context, findFramework, openAudit } from '../service/context.ts';

type Fields = ReadonlyMap<FieldName, string>;

/** The plan of a round, from the audit's fields; null for an audit that is none. */
export function roundOf(fields: Fields): RoundPlan | null {
  const value = fields.get(AUDIT_ROUND);
  return value === undefined ? null : RoundPlan.parse(JSON.parse(value));
}

/** As `roundOf`. Throws `bad-input` for an audit that is no round. */
export function needRound(fields: Fields): RoundPlan {
  const plan = roundOf(fields);
  if (!plan) throw new AppError('bad-input', 'This audit is no dip-sample round.');
  return plan;
}

/** A round of a service and team. */
export interface Round {
  readonly audit: AuditId;
  readonly plan: RoundPlan;
}

/** Every round of the workbook, by month. */
export function allRounds({ store }: Context): readonly Round[] {
  const found = store.auditIds().flatMap((audit): Round[] => {
    const plan = roundOf(store.fieldsOf(audit));
    return plan ? [{ audit, plan }] : [];
  });
  return found.sort((a, b) => (a.plan.month < b.plan.month ? -1 : Number(a.plan.month > b.plan.month)));
}

/** The rounds of the service and team of one, by month, itself among them; not those of later months. */
export function roundsUpTo(context: Context, audit: AuditId): readonly Round[] {
  const { fields } = openAudit(context, audit);
  const { team, month } = needRound(fields);
  const service = fields.get(AUDIT_SERVICE) ?? null;
  return allRounds(context).filter(
    ({ audit: other, plan }) =>
      plan.team === team && plan.month <= month && context.store.valueOf(other, AUDIT_SERVICE) === service,
  );
}

function cutDown(whole: LoadedFramework, part: readonly string[] | null): LoadedFramework {
  const known = partsOf(whole.framework);
  const strange = part?.find((id) => !known.includes(id));
  if (strange !== undefined || part?.length === 0) {
    throw new AppError('bad-input', `A part is made of: ${known.join(', ')}.`);
  }
  return takePart(whole, part);
}

/** Makes a round: an audit of kind dip-sample that asks the chosen part of the framework. */
export function createRound(context: Context, given: Input<'round.create'>): AuditId {
  const { author, service, framework, part, plan } = given;
  const whole = context.registry.newest.find((known) => known.framework.id === framework);
  if (!whole) throw new AppError('bad-input', 'There is no framework of that id.');
  const id = AuditId.parse(`a-${context.makeId()}`);
  const edits = [
    { field: AUDIT_SERVICE, value: service },
    { field: AUDIT_KIND, value: 'dip-sample' },
    { field: AUDIT_FRAMEWORK, value: nameFramework(cutDown(whole, part)) },
    { field: AUDIT_ROUND, value: JSON.stringify(RoundPlan.parse(plan)) },
  ];
  context.store.act('create-audit', author, (recorder) => recorder.createAudit(id, edits));
  return id;
}

/** Plans an audit of kind dip-sample as a round. What it asks is settled once it has cases (A5). */
export function planRound(
  context: Context,
  recorder: Recorder,
  { audit, part, plan }: Pick<RoundSummary, 'audit' | 'part' | 'plan'>,
): void {
  const { fields, loaded } = openAudit(context, audit);
  if (fields.get(AUDIT_KIND) !== 'dip-sample') throw new AppError('bad-input', 'Only a dip-sample has a round.');
  const { id, version } = loaded.framework;
  const name = nameFramework(cutDown(findFramework(context.registry, `${id}@${version}`), part));
  if (name !== nameFramework(loaded) && context.store.caseCounts(audit).size > 0) {
    throw new AppError('bad-input', 'The round has cases, so what it asks stays as it is. Nothing was changed.');
  }
  recorder.edit(audit, [
    { field: AUDIT_FRAMEWORK, value: name },
    { field: AUDIT_ROUND, value: JSON.stringify(plan) },
  ]);
}
