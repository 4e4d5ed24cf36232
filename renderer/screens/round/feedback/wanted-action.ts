import * as z from 'zod';
import type { CaseAction } from '../../../../domain/feedback/action.ts';
import { NO_DATE, typeDate, typedDate } from '../../../parts/dates.ts';
import { sayNumber } from '../../../parts/words.ts';

const LONGEST_TEXT = 2000;
const LONGEST_OWNER = 200;

/** What is to be done, by whom and by when, as the form takes it, and as it is saved. */
export const WantedAction = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Enter what is to be done')
    .max(LONGEST_TEXT, `Use ${sayNumber(LONGEST_TEXT)} characters or fewer for what is to be done`),
  owner: z
    .string()
    .trim()
    .min(1, 'Enter who is to do it')
    .max(LONGEST_OWNER, `Use ${LONGEST_OWNER} characters or fewer for who is to do it`),
  due: typedDate('By when').refine((day) => day !== null, 'Enter by when it is to be done'),
});
export type WantedAction = z.output<typeof WantedAction>;

/** The form of an action that is not written yet. `owner` is the worker of the case, who usually does it. */
export const newAction = (owner: string): z.input<typeof WantedAction> => ({ text: '', owner, due: NO_DATE });

/** An action as it would be typed. */
export const typeAction = ({ text, owner, due }: CaseAction): z.input<typeof WantedAction> => ({
  text,
  owner,
  due: typeDate(due),
});
