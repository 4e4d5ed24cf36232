import { ActionId, CaseAction, compareActions, sayAction } from '../../domain/feedback/action.ts';
import { nameWithin } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { ListedAction } from '../contract/round.ts';
import type { Context } from '../service/context.ts';
import { roundsUpTo } from './rounds.ts';

/** Actions of the fields of a case, by their names. */
export function actionOf(field: string, value: string): { readonly id: ActionId; readonly action: CaseAction } | null {
  const id = nameWithin('action', field);
  return id === null ? null : { id: ActionId.parse(id), action: CaseAction.parse(JSON.parse(value)) };
}

/** The actions of a team's rounds up to this one: open ones first, so that what an earlier round left comes up again. */
export function actionsFor(context: Context, audit: AuditId): readonly ListedAction[] {
  const today = context.clock().toISOString().slice(0, 10);
  const found = roundsUpTo(context, audit).flatMap((round) =>
    [...context.store.fieldsOfKind(round.audit, 'action:')].flatMap(({ case: id, reference, field, value }) => {
      const read = actionOf(field, value);
      if (!read) return [];
      const words = sayAction(read.action, today);
      return [{ ...read, case: id, reference, audit: round.audit, month: round.plan.month, words }];
    }),
  );
  return found.sort((a, b) => compareActions(a.action, b.action));
}
