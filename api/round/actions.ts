import { ActionId, CaseAction, compareActions, isOverdue, sayAction } from '../../domain/feedback/action.ts';
import { AUDIT_SERVICE, nameWithin } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { ListedAction } from '../contract/round.ts';
import type { Context } from '../service/context.ts';
import { allRounds, type Round, roundsUpTo } from './rounds.ts';

/** Actions of the fields of a case, by their names. */
export function actionOf(field: string, value: string): { readonly id: ActionId; readonly action: CaseAction } | null {
  const id = nameWithin('action', field);
  return id === null ? null : { id: ActionId.parse(id), action: CaseAction.parse(JSON.parse(value)) };
}

/** The day it is, as actions are due by: `YYYY-MM-DD`. */
export const todayOf = ({ clock }: Context): string => clock().toISOString().slice(0, 10);

/** How an action stands on a day. */
export const standing = (action: CaseAction, today: string) => ({
  words: sayAction(action, today),
  isOverdue: isOverdue(action, today),
});

/** The actions of one round, in no order. */
function actionsIn(context: Context, { audit, plan: { month, team } }: Round): readonly ListedAction[] {
  const today = todayOf(context);
  const service = context.store.valueOf(audit, AUDIT_SERVICE) ?? '';
  return [...context.store.fieldsOfKind(audit, 'action:')].flatMap(({ case: id, reference, field, value }) => {
    const read = actionOf(field, value);
    if (!read) return [];
    return [{ ...read, ...standing(read.action, today), case: id, reference, audit, service, team, month }];
  });
}

function inOrder(context: Context, rounds: readonly Round[]): readonly ListedAction[] {
  const found = rounds.flatMap((round) => actionsIn(context, round));
  return found.sort((a, b) => compareActions(a.action, b.action));
}

/** The actions of a team's rounds up to this one: open ones first, so that what an earlier round left comes up again. */
export const actionsFor = (context: Context, audit: AuditId): readonly ListedAction[] =>
  inOrder(context, roundsUpTo(context, audit));

/** The actions of every round of the workbook, open ones first. */
export const allActions = (context: Context): readonly ListedAction[] => inOrder(context, allRounds(context));
