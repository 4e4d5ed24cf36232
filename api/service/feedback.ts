import { ActionDraft, ActionId, type CaseAction, compareActions } from '../../domain/feedback/action.ts';
import { actionField, draftField, nameWithin, STRENGTHS } from '../../domain/history/fields.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { DraftedAction, Feedback } from '../contract/round.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { actionOf, standing, todayOf } from '../round/actions.ts';
import { type Context, type Opened, openCaseFields, save } from './context.ts';

type Methods = Handlers<'feedback.get' | 'feedback.write' | 'action.write' | 'action.draft' | 'action.settle'>;

function draftsIn(fields: Opened['fields']): readonly DraftedAction[] {
  return [...fields].flatMap(([field, value]) => {
    const name = nameWithin('draft', field);
    if (name === null) return [];
    return [{ id: name === 'new' ? null : ActionId.parse(name), draft: ActionDraft.parse(JSON.parse(value)) }];
  });
}

/** What was fed back on a case: what went well, and its actions, open ones first. */
export function feedbackOf(context: Context, id: CaseId): Feedback {
  const { fields } = openCaseFields(context, id);
  const today = todayOf(context);
  const actions = [...fields].flatMap(([field, value]) => {
    const read = actionOf(field, value);
    return read ? [{ ...read, ...standing(read.action, today) }] : [];
  });
  return {
    strengths: fields.get(STRENGTHS) ?? '',
    actions: actions.sort((a, b) => compareActions(a.action, b.action)),
    drafts: draftsIn(fields),
  };
}

function findAction(context: Context, id: CaseId, action: ActionId): CaseAction {
  const found = feedbackOf(context, id).actions.find((one) => one.id === action);
  if (!found) throw new AppError('not-found', 'This case has no such action.');
  return found.action;
}

const edit = (id: ActionId, action: CaseAction) => ({ field: actionField(id), value: JSON.stringify(action) });

/** The feedback on a case, and what is to be done: written, and followed up. */
export function feedbackMethods(context: Context): Methods {
  return {
    'feedback.get': ({ case: id }) => context.store.read(() => feedbackOf(context, id)),
    'feedback.write': ({ author, case: id, strengths }) =>
      save(context, 'feedback', author, (recorder) => {
        openCaseFields(context, id);
        recorder.edit(id, [{ field: STRENGTHS, value: strengths.trim() === '' ? null : strengths }]);
      }),
    'action.write': ({ author, case: id, id: given, text, owner, due }) =>
      save(context, 'feedback', author, (recorder) => {
        openCaseFields(context, id);
        const state = given === null ? ({ state: 'open' } as const) : findAction(context, id, given).state;
        const written = edit(given ?? ActionId.parse(`x-${context.makeId()}`), { text, owner, due, state });
        recorder.edit(id, [written, { field: draftField(given), value: null }]);
      }),
    'action.draft': ({ author, case: id, id: given, draft }) =>
      save(context, 'feedback', author, (recorder) => {
        if (given === null) openCaseFields(context, id);
        else findAction(context, id, given);
        recorder.edit(id, [{ field: draftField(given), value: draft === null ? null : JSON.stringify(draft) }]);
      }),
    'action.settle': ({ author, case: id, id: action, state }) =>
      save(context, 'follow-up', author, (recorder) => {
        recorder.edit(id, [edit(action, { ...findAction(context, id, action), state })]);
      }),
  };
}
