import { isOverdue } from '../../domain/feedback/action.ts';
import { AUDIT_SERVICE, STRENGTHS } from '../../domain/history/fields.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import type { CaseFeedback, RoundSummary } from '../contract/round.ts';
import { sampleOf } from '../sample/kept-sample.ts';
import { type Context, openAudit } from '../service/context.ts';
import { actionOf, todayOf } from './actions.ts';
import { allRounds, roundOf } from './rounds.ts';

/** The actions of the cases of an audit that are still to be done. */
function openActionsIn({ store }: Context, audit: AuditId) {
  const actions = [...store.fieldsOfKind(audit, 'action:')].flatMap(({ field, value }) => actionOf(field, value) ?? []);
  return actions.filter(({ action }) => action.state.state === 'open');
}

/** One round as lists show it; null for an audit that is none. */
export function summariseRound(context: Context, audit: AuditId): RoundSummary | null {
  const { fields, loaded } = openAudit(context, audit);
  const plan = roundOf(fields);
  if (!plan) return null;
  const counts = [...context.store.caseCounts(audit).values()];
  const open = openActionsIn(context, audit);
  const today = todayOf(context);
  return {
    audit,
    service: fields.get(AUDIT_SERVICE) ?? '',
    framework: loaded.framework.id,
    frameworkVersion: loaded.framework.version,
    part: loaded.part,
    plan,
    isDrawn: sampleOf(fields) !== null,
    cases: counts.reduce((sum, { cases }) => sum + cases, 0),
    complete: counts.reduce((sum, { complete }) => sum + complete, 0),
    openActions: open.length,
    overdue: open.filter(({ action }) => isOverdue(action, today)).length,
  };
}

/** Every round of the workbook, the newest month first. */
export const listRounds = (context: Context): readonly RoundSummary[] =>
  allRounds(context)
    .toReversed()
    .flatMap(({ audit }) => summariseRound(context, audit) ?? []);

/** Which cases of a round had their feedback; those without any are left out. */
export function listFeedback({ store }: Context, audit: AuditId): readonly CaseFeedback[] {
  const found = new Map<CaseId, CaseFeedback>();
  const of = (id: CaseId): CaseFeedback =>
    found.get(id) ?? { case: id, hasStrengths: false, actions: 0, openActions: 0 };
  for (const { case: id, field } of store.fieldsOfKind(audit, 'feedback:')) {
    if (field === STRENGTHS) found.set(id, { ...of(id), hasStrengths: true });
  }
  for (const { case: id, field, value } of store.fieldsOfKind(audit, 'action:')) {
    const read = actionOf(field, value);
    if (!read) continue;
    const { actions, openActions, ...rest } = of(id);
    const isOpen = read.action.state.state === 'open';
    found.set(id, { ...rest, actions: actions + 1, openActions: openActions + Number(isOpen) });
  }
  return [...found.values()];
}
