import type { Answer } from '../../domain/scoring/answer.ts';
import type { Asked } from './asked.ts';
import type { CaseFields } from './case-fields.ts';
import { applicableCases, countStates, type Deal, rank } from './deal.ts';
import type { FieldRules } from './field-rules.ts';
import type { HiddenCase } from './hidden-case.ts';
import { jointWorkOf } from './joint-work.ts';
import type { Random } from './random.ts';

/** How well a case was worked for one question: mostly the case itself, partly its theme, partly luck. */
function merit(one: HiddenCase, theme: number, noise: Random): number {
  return 0.55 * one.quality + 0.3 * (one.themes[theme % one.themes.length] ?? 0) + 0.15 * noise.ratio();
}

/** Deals the answers of one key question. `theme` is its place in the standard: desistance, the child's safety, others' safety. */
export function dealKeyQuestion(
  asked: Asked,
  theme: number,
  cases: readonly HiddenCase[],
  rules: FieldRules,
  fieldsOf: (one: HiddenCase) => CaseFields,
  random: Random,
): Deal {
  const noise = random.fork(asked.question.id);
  const applicable = applicableCases(asked, cases, rules);
  const states = countStates(asked, cases.length, applicable.length, 0);
  const lacks = jointWorkOf(asked.question)?.lacks ?? (() => false);
  const leastRelevant = rank(applicable, (one) => (lacks(fieldsOf(one)) ? 1 : 0) + noise.ratio());
  const judged = leastRelevant.slice(states.na + states.unanswered);
  const best = rank(judged, (one) => merit(one, theme, noise));
  const answers: [HiddenCase, Answer][] = [
    ...leastRelevant.slice(0, states.na).map((one): [HiddenCase, Answer] => [one, 'na']),
    ...best.map((one, at): [HiddenCase, Answer] => [one, at < states.yes ? 'yes' : 'no']),
  ];
  return new Map(answers);
}
