import type { Answer } from '../../domain/scoring/answer.ts';
import type { Asked } from './asked.ts';
import { applicableCases, type Deal } from './deal.ts';
import type { FieldRules } from './field-rules.ts';
import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

type Judged = 'yes' | 'no';

/** Answers to so many prompts that most, but seldom all, agree with the judgement. */
function agreeMostly(judgement: Judged, count: number, quality: number, random: Random): readonly Answer[] {
  const other: Judged = judgement === 'yes' ? 'no' : 'yes';
  const most = Math.ceil(count / 2) - 1;
  const chance = judgement === 'yes' ? 0.35 * (1 - quality) : 0.5 * quality + 0.1;
  const differing = Array.from({ length: count }, () => random.chance(chance)).filter(Boolean).length;
  const answers = Array.from({ length: count }, (_, at) => (at < Math.min(differing, most) ? other : judgement));
  return random.shuffled(answers);
}

/** Invents answers to prompts of which nothing is published, in keeping with the key question's answer. */
export function inventPrompts(
  prompts: readonly Asked[],
  cases: readonly HiddenCase[],
  rules: FieldRules,
  judgements: Deal,
  random: Random,
): ReadonlyMap<Asked, Deal> {
  const deals = new Map(prompts.map((asked) => [asked, new Map<HiddenCase, Answer>()]));
  for (const one of cases) {
    const judgement = judgements.get(one);
    if (!judgement) continue;
    const suitable = prompts.filter((asked) => applicableCases(asked, [one], rules).length > 0);
    const stream = random.fork(`${one.reference} ${prompts[0]?.question.id}`);
    const answers =
      judgement === 'na'
        ? suitable.map((): Answer => 'na')
        : agreeMostly(judgement, suitable.length, one.quality, stream);
    suitable.forEach((asked, at) => {
      const answer = answers[at];
      if (answer) deals.get(asked)?.set(one, answer);
    });
  }
  return deals;
}
