import type { State } from './answer.ts';

/** How many cases are in each state for one question (F4). Whole numbers, none below 0. */
export interface Counts {
  readonly yes: number;
  readonly no: number;
  readonly naByRule: number;
  readonly naByAssessor: number;
  readonly unanswered: number;
}

/** No cases at all. */
export const NO_CASES: Counts = Object.freeze({ yes: 0, no: 0, naByRule: 0, naByAssessor: 0, unanswered: 0 });

/** The name of a state's count. */
export const COUNT_OF: Readonly<Record<State, keyof Counts>> = Object.freeze({
  yes: 'yes',
  no: 'no',
  'na-by-rule': 'naByRule',
  'na-by-assessor': 'naByAssessor',
  unanswered: 'unanswered',
});

/** The counts with one case more in a state, or with `by` more. */
export function countCase(counts: Counts, state: State, by = 1): Counts {
  const name = COUNT_OF[state];
  return { ...counts, [name]: counts[name] + by };
}

/** Cases in the sample: applicable + not applicable + unanswered (F4). */
export function sampleSize(counts: Counts): number {
  return counts.yes + counts.no + notApplicable(counts) + counts.unanswered;
}

/** Cases to which the question does not apply, by rule or by the assessor. */
export function notApplicable(counts: Counts): number {
  return counts.naByRule + counts.naByAssessor;
}
