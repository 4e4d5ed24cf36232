import type { Question } from '../framework/questions.ts';
import type { Rules } from '../scoring/band.ts';
import { figureOf } from '../scoring/figure.ts';
import type { Figure } from '../scoring/figure-schema.ts';
import type { GroupCounts } from './count-subgroups.ts';
import type { Dimension } from './dimension.ts';
import type { SubgroupRow, Subgroups } from './subgroups-schema.ts';
import { canBeToldApart, hideSmall } from './suppress.ts';

/** What subgroups are written from. */
export interface SubgroupsInput {
  readonly dimension: Dimension;
  readonly questions: readonly Question[];
  readonly rules: Rules;
  readonly groups: readonly GroupCounts[];
  /** All the cases, counted as one group. */
  readonly whole: GroupCounts;
  /** Figures of fewer cases are hidden, and those that would give them away; null hides nothing. */
  readonly hidesBelow: number | null;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Applicable cases of a figure: what it says something about. */
const applicable = ({ yes, no }: Figure): number => yes + no;

function writeRow(question: Question, hiddenGroups: ReadonlySet<number>, input: SubgroupsInput): SubgroupRow {
  const { groups, whole, rules, hidesBelow } = input;
  const figures = groups.map(({ countsOf }) => figureOf(question, countsOf(question.id), rules));
  const total = figureOf(question, whole.countsOf(question.id), rules);
  if (hidesBelow === null) return { question: question.id, whole: total, figures };
  const row = figures.map(applicable);
  const samples = figures.map(({ sample }) => sample);
  const hidden = hideSmall(row, hidesBelow, hideSmall(samples, hidesBelow, hiddenGroups));
  const isTold = [samples, row.some((count) => count > 0) ? row : samples].some((counts) =>
    canBeToldApart(counts, hidden, hidesBelow),
  );
  return {
    question: question.id,
    whole: isTold ? null : total,
    figures: figures.map((figure, at) => (hidden.has(at) ? null : figure)),
  };
}

/**
 * Key questions by subgroup, each with counts and both denominators (F4). With `hidesBelow`, a group that is small is
 * hidden in every row, with the group that would give it away; and in each row what is small there, in its cases or in those that are applicable, likewise.
 */
export function writeSubgroups(input: SubgroupsInput): Subgroups {
  const { dimension, questions, groups, whole, hidesBelow } = input;
  const sizes = groups.map(({ cases }) => cases);
  const hiddenGroups = hidesBelow === null ? NOTHING : hideSmall(sizes, hidesBelow);
  const { id, label, isWorker } = dimension;
  return {
    dimension: { id, label, isWorker },
    cases: whole.cases,
    hidesBelow,
    groups: groups.map((group, at) => ({ id: group.id, cases: hiddenGroups.has(at) ? null : group.cases })),
    rows: questions.map((question) => writeRow(question, hiddenGroups, input)),
  };
}
