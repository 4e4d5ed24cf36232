import * as z from 'zod';
import type { RoundSummary } from '../../../../api/contract/round.ts';
import { keyQuestionsIn, type PartChoice } from '../../../../domain/framework/choose-part.ts';
import type { RoundPlan } from '../../../../domain/round/plan.ts';

const LONGEST = 200;
const MOST_CASES = 20;

const name = (label: string) => z.string().trim().max(LONGEST, `Use ${LONGEST} characters or fewer for the ${label}`);

/** What a round is planned as, as the form takes it, and as it is made. */
export const WantedPlan = z
  .object({
    service: name('service').min(1, 'Enter the name of the service'),
    framework: z.string('Choose the standards').min(1, 'Choose the standards'),
    team: name('team').min(1, 'Enter the team'),
    month: z.object({ name: z.string(), year: z.string().trim() }).transform(({ name: month, year }, context) => {
      if (month !== '' && /^\d{4}$/.test(year)) return `${year}-${month}`;
      context.addIssue({ code: 'custom', message: 'Choose the month, and enter its year, such as 2026' });
      return z.NEVER;
    }),
    count: z
      .string()
      .trim()
      .refine(
        (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_CASES,
        `Enter how many cases of each worker: a whole number from 1 to ${MOST_CASES}`,
      )
      .transform(Number),
    assessor: name('assessor').transform((text) => text || null),
    asked: z
      .string()
      .nullable()
      .pipe(z.enum(['all', 'part'], 'Choose what is asked of each case')),
    keyQuestions: z.array(z.string()),
  })
  .refine(({ asked, keyQuestions }) => asked === 'all' || keyQuestions.length > 0, {
    path: ['keyQuestions'],
    message: 'Tick one standard or key question or more',
  });
export type WantedPlan = z.output<typeof WantedPlan>;
/** A plan as it is typed. Nothing is chosen in the form of a first round. */
export type TypedPlan = z.input<typeof WantedPlan>;

/** The standards that a round can go by, with what its part can be made of. */
export interface Standards {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly PartChoice[];
}

/** What of a round its plan is typed from. */
type PlannedRound = Pick<RoundSummary, 'service' | 'framework' | 'plan' | 'part'>;

/** The fields of the form in its order: each is the id of its control. */
export const PLAN_FIELDS = ['service', 'framework', 'team', 'month', 'count', 'assessor', 'asked', 'keyQuestions'];

/** The plan that was typed. */
export const planOf = ({ team, month, count, assessor }: WantedPlan): RoundPlan => ({
  team,
  month,
  casesPerWorker: count,
  assessor,
});

/** The form of a round that nobody planned yet. */
export const newPlan = (author: string, of: Pick<TypedPlan, 'service' | 'framework'>): TypedPlan => ({
  ...of,
  team: '',
  month: { name: '', year: '' },
  count: '2',
  assessor: author,
  asked: '',
  keyQuestions: [],
});

/** A round as it would be typed. Of its part what the standards do not have is left out. */
export function typePlan({ service, framework, plan, part }: PlannedRound, choices: readonly PartChoice[]): TypedPlan {
  const [year = '', month = ''] = plan.month.split('-');
  return {
    service,
    framework,
    team: plan.team,
    month: { name: month, year },
    count: String(plan.casesPerWorker),
    assessor: plan.assessor ?? '',
    asked: part === null ? 'all' : 'part',
    keyQuestions: [...keyQuestionsIn(choices, part ?? [])],
  };
}

/** The month after another: December is followed by January of the next year. */
export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0)).toISOString().slice(0, 7);
}
