import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

const LEVELS = ['low', 'medium', 'high', 'very-high'];

/** Part B, section 5: inspectors mostly agree; where they do not, the service's class is usually too low. */
const AGREED = 0.82;
const TOO_LOW = 0.75;
const NOT_RECORDED_OUT_OF_COURT = 0.1;

function levelOf(option: string): number {
  return LEVELS.indexOf(option);
}

function nearest(options: readonly string[], level: number, random: Random): string {
  const distance = (option: string) => Math.abs(levelOf(option) - level);
  const known = options.filter((option) => levelOf(option) >= 0);
  const least = Math.min(...known.map(distance));
  return random.pick(known.length > 0 ? known.filter((option) => distance(option) === least) : options);
}

/** The inspector's classification: the one of the options that is nearest to the case's hidden risk. */
export function classify(options: readonly string[], one: HiddenCase, random: Random): string {
  const shift = one.caseType === 'court' ? 0.05 : -0.2;
  const level = Math.round((one.risk + shift + 0.3 * (random.ratio() - 0.5)) * 2.7);
  return nearest(options, Math.min(3, Math.max(0, level)), random);
}

/** The service's classification of a case that the inspector has judged. */
export function misclassify(judged: string, options: readonly string[], one: HiddenCase, random: Random): string {
  const unrecorded = one.caseType === 'court' ? 0 : NOT_RECORDED_OUT_OF_COURT;
  if (options.includes('not-recorded') && random.chance(unrecorded)) return 'not-recorded';
  if (random.chance(AGREED) && options.includes(judged)) return judged;
  const step = random.chance(TOO_LOW) ? -1 : 1;
  return nearest(options, levelOf(judged) + step, random);
}
