import { type SampleStory, sayFormer } from '../sampling/methodology.ts';
import type { RoundPlan } from './plan.ts';

/** What the sentences about a round's draw are made of. */
export interface RoundStory extends Pick<SampleStory, 'replaced' | 'left' | 'stayed'> {
  readonly plan: RoundPlan;
  readonly rows: number;
  readonly eligible: number;
  readonly workers: number;
  readonly size: number;
  readonly seed: string;
}

/** How a round was drawn, in the words of its ledger. */
export function describeRound(story: RoundStory): readonly string[] {
  const { plan, rows, eligible, workers, size, seed, replaced } = story;
  const former = sayFormer(story);
  const most = plan.casesPerWorker === 1 ? 'one case' : `at most ${plan.casesPerWorker} cases`;
  return [
    `This round of ${plan.team}, ${plan.month}, was drawn from a list of ${rows} cases, of which ${eligible} could be drawn. It took ${most} of each worker: ${size} cases of ${workers} workers.`,
    'Workers and cases that were not looked at in the last six months come first, then those not looked at in the last three, then the others. Among those who come equally soon, chance alone decides.',
    `Chance is a hash keyed by the seed (${seed}): the same list, rounds and seed give the same draw on any machine.`,
    replaced === 0 ? 'No case was replaced.' : `Cases replaced, each with its reason: ${replaced}.`,
    ...(former === '' ? [] : [former]),
  ];
}
