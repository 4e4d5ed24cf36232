import * as z from 'zod';

/** Names an action that came of a case. */
export const ActionId = z
  .string()
  .regex(/^x-[0-9a-z]{12}$/)
  .brand<'ActionId'>();
export type ActionId = z.infer<typeof ActionId>;

const text = z.string().min(1).max(2000);

/** What became of an action: `reason` is given where it is no longer needed, and a note where there is more to say of one done. */
export const ActionState = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('open') }),
    z.strictObject({ state: z.literal('done'), note: text.nullable().default(null) }),
    z.strictObject({ state: z.literal('not-needed'), reason: text }),
  ])
  .readonly();
export type ActionState = z.infer<typeof ActionState>;

/** What is to be done about a case, by whom, by which day; and what became of it. */
export const CaseAction = z
  .strictObject({ text, owner: z.string().min(1).max(200), due: z.iso.date(), state: ActionState })
  .readonly();
export type CaseAction = z.infer<typeof CaseAction>;

const typed = z.string().max(20);

/** An action as far as somebody typed it: kept so that a lock loses nothing, and never shown as an action. */
export const ActionDraft = z
  .strictObject({
    text: z.string().max(20_000),
    owner: z.string().max(1000),
    due: z.strictObject({ day: typed, month: typed, year: typed }).readonly(),
  })
  .readonly();
export type ActionDraft = z.infer<typeof ActionDraft>;

const MS_A_DAY = 86_400_000;

/** Days from the day an action was due to another day; below 0 before it. */
const daysLate = ({ due }: CaseAction, today: string): number =>
  Math.round((Date.parse(today) - Date.parse(due)) / MS_A_DAY);

/** Whether an action is still to be done and past its day. */
export const isOverdue = (action: CaseAction, today: string): boolean =>
  action.state.state === 'open' && daysLate(action, today) > 0;

/** How an action stands on a day, in words: `Overdue by 3 days`. */
export function sayAction(action: CaseAction, today: string): string {
  const { state } = action.state;
  if (state === 'done') return 'Done';
  if (state === 'not-needed') return 'No longer needed';
  const late = daysLate(action, today);
  if (late > 0) return `Overdue by ${late} ${late === 1 ? 'day' : 'days'}`;
  return late === 0 ? 'Open, due today' : 'Open';
}

/** The order in which actions come up: open ones first, the longest due before the others. */
export function compareActions(a: CaseAction, b: CaseAction): number {
  const closed = (one: CaseAction): number => Number(one.state.state !== 'open');
  return closed(a) - closed(b) || (a.due === b.due ? 0 : a.due < b.due ? -1 : 1);
}
