import type { Answer } from '../../domain/scoring/answer.ts';
import type { Asked } from './asked.ts';
import { applicableCases, countStates, type Deal, rank } from './deal.ts';
import type { FieldRules } from './field-rules.ts';
import type { HiddenCase } from './hidden-case.ts';
import { type PromptRow, spreadYes } from './prompt-targets.ts';
import type { Random } from './random.ts';

/** One prompt while its answers are dealt. */
interface PromptPlan {
  readonly asked: Asked;
  readonly yes: number;
  readonly notApplicable: readonly HiddenCase[];
  /** Cases that answer yes or no. */
  readonly answering: readonly HiddenCase[];
}

/** Settles who answers with not applicable and who leaves the prompt unanswered: those it suits least. */
function planPrompt(
  asked: Asked,
  cases: readonly HiddenCase[],
  rules: FieldRules,
  judgements: Deal,
  random: Random,
): PromptPlan {
  const noise = random.fork(asked.question.id);
  const { custom } = asked;
  const lacks = (one: HiddenCase) => custom !== null && !rules.get(custom.field)?.satisfiedBy.has(one);
  const applicable = applicableCases(asked, cases, rules);
  const states = countStates(asked, cases.length, applicable.length, applicable.filter(lacks).length);
  const skips = (one: HiddenCase) => (judgements.get(one) ?? 'na') === 'na';
  const leastRelevant = rank(applicable, (one) => (lacks(one) ? 2 : 0) + (skips(one) ? 1 : 0) + noise.ratio());
  const notApplicable = leastRelevant.slice(0, states.na);
  return { asked, yes: states.yes, notApplicable, answering: leastRelevant.slice(states.na + states.unanswered) };
}

function rowsOf(
  plans: readonly PromptPlan[],
  cases: readonly HiddenCase[],
  judgements: Deal,
): ReadonlyMap<HiddenCase, PromptRow> {
  return new Map(
    cases.map((one) => {
      const answer = judgements.get(one);
      const judgement = answer === 'yes' || answer === 'no' ? answer : null;
      const answered = plans.filter(({ answering }) => answering.includes(one)).length;
      return [one, { judgement, answered, quality: one.quality }];
    }),
  );
}

/**
 * Deals the prompts of one key question whose totals are published. Each prompt's yes answers go to the cases with the
 * largest share of their target still to come, which meets the targets wherever they can be met (Gale and Ryser).
 */
export function dealPublishedPrompts(
  prompts: readonly Asked[],
  cases: readonly HiddenCase[],
  rules: FieldRules,
  judgements: Deal,
  random: Random,
): ReadonlyMap<Asked, Deal> {
  const plans = prompts.map((asked) => planPrompt(asked, cases, rules, judgements, random));
  const rows = rowsOf(plans, cases, judgements);
  const total = plans.reduce((sum, { yes }) => sum + yes, 0);
  const targets = spreadYes([...rows.values()], total);
  const left = new Map(
    [...rows].map(([one, row]) => [one, { yes: targets.get(row) ?? 0, prompts: row.answered }] as const),
  );
  const noise = random.fork('share');

  return new Map(
    rank(plans, ({ yes }) => yes).map(({ asked, yes, notApplicable, answering }) => {
      const shareLeft = (one: HiddenCase) => {
        const { yes: due = 0, prompts: open = 1 } = left.get(one) ?? {};
        return due / open + noise.ratio() / 1000;
      };
      const best = rank(answering, shareLeft);
      const answers = new Map<HiddenCase, Answer>(notApplicable.map((one) => [one, 'na']));
      best.forEach((one, at) => {
        const { yes: due = 0, prompts: open = 1 } = left.get(one) ?? {};
        answers.set(one, at < yes ? 'yes' : 'no');
        left.set(one, { yes: at < yes ? due - 1 : due, prompts: open - 1 });
      });
      return [asked, answers];
    }),
  );
}
