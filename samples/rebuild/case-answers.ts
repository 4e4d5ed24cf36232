import type { Answer } from '../../domain/scoring/answer.ts';
import type { Asked } from './asked.ts';
import { type Deal, rank } from './deal.ts';
import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

/** Share of cases in which nothing called for management oversight: those of least risk. */
const NO_OVERSIGHT_NEEDED = 0.1;

/** Share of cases with good practice worth sharing: the best. */
const GOOD_PRACTICE = 0.1;

/** Adequate in half of the relevant cases, as Leicestershire's report has it (Part B, section 7). */
function dealOversight(cases: readonly HiddenCase[], noise: Random): Deal {
  const few = Math.round(cases.length * NO_OVERSIGHT_NEEDED);
  const spared = (cases.length - few) % 2 === 0 ? few : few + 1;
  const relevant = rank(cases, ({ risk }) => risk).slice(0, cases.length - spared);
  const best = rank(relevant, ({ quality }) => quality + 0.3 * noise.ratio());
  const sufficient = new Set(best.slice(0, best.length / 2));
  const answerOf = (one: HiddenCase): Answer => {
    if (!relevant.includes(one)) return 'na';
    return sufficient.has(one) ? 'yes' : 'no';
  };
  return new Map(cases.map((one) => [one, answerOf(one)]));
}

/** Invents answers to a question asked of every case. An alert, like anything unknown, is no: nothing of the kind is published. */
export function inventCaseAnswers({ question }: Asked, cases: readonly HiddenCase[], random: Random): Deal {
  const noise = random.fork(question.id);
  if (/oversight/.test(question.id)) return dealOversight(cases, noise);
  const praised = /good-practice/.test(question.id) ? Math.ceil(cases.length * GOOD_PRACTICE) : 0;
  const best = rank(cases, ({ quality }) => quality + 0.2 * noise.ratio());
  return new Map(best.map((one, at): [HiddenCase, Answer] => [one, at < praised ? 'yes' : 'no']));
}
