import type { LoadedFramework } from '../framework/load.ts';
import type { Question } from '../framework/questions.ts';
import type { Standard } from '../framework/schema.ts';
import type { QuestionId, Rating, StandardId } from '../ids.ts';
import type { Rules } from './band.ts';
import type { Counts } from './counts.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure-schema.ts';
import { judgePanel, type PanelDecision } from './panel.ts';
import type { PanelResult } from './results-schema.ts';
import { findDecidingQuestion, rateByRule } from './standard.ts';

/** A rating that people give to a qualitative standard (R3), with their written reason. */
export interface QualitativeJudgement {
  readonly rating: Rating;
  readonly reason: string | null;
}

/** All that people decide about ratings. A standard without a judgement has no entry. */
export interface Judgements {
  readonly qualitative: ReadonlyMap<StandardId, QualitativeJudgement>;
  readonly panel: ReadonlyMap<StandardId, PanelDecision>;
}

/** A standard with its rating, before anything that depends on the other standards. */
export interface RatedStandard {
  readonly id: StandardId;
  readonly title: string;
  readonly scored: boolean;
  readonly evidence: Standard['evidence'];
  /** Figures of its key questions, in order; none for a qualitative standard. */
  readonly keyQuestions: readonly Figure[];
  /** The key question that decides the rule's rating (R2). */
  readonly deciding: Figure | null;
  /** The rating without the panel: by rule (R2), or by people (R3). */
  readonly ratingBefore: Rating | null;
  readonly panel: PanelResult | null;
  /** The published rating: the panel's where there is one (R6). */
  readonly rating: Rating | null;
  /** Why people rated a qualitative standard as they did. */
  readonly reason: string | null;
}

interface Sources {
  readonly rules: Rules;
  readonly keyQuestions: ReadonlyMap<StandardId | null, readonly Question[]>;
  countsOf(question: QuestionId): Counts;
  readonly judgements: Judgements;
}

function rateStandard({ id, title, scored, evidence }: Standard, { rules, ...sources }: Sources): RatedStandard {
  const asked = evidence === 'cases' ? (sources.keyQuestions.get(id) ?? []) : [];
  const keyQuestions = asked.map((question) => figureOf(question, sources.countsOf(question.id), rules));
  const deciding = findDecidingQuestion(keyQuestions);
  const judgement = evidence === 'cases' ? undefined : sources.judgements.qualitative.get(id);
  const ratingBefore = judgement?.rating ?? rateByRule(keyQuestions, rules.bands.list);
  const decision = sources.judgements.panel.get(id);
  const panel = decision ? judgePanel(decision, { rating: ratingBefore, deciding }, rules) : null;
  const rating = panel?.to ?? ratingBefore;
  const reason = judgement?.reason ?? null;
  return { id, title, scored, evidence, keyQuestions, deciding, ratingBefore, panel, rating, reason };
}

/** Rules R2, R3 and R6: every standard of a framework, in order, rated from counts and from what people decided. */
export function rateStandards(
  { framework, questions }: LoadedFramework,
  input: Pick<Sources, 'countsOf' | 'judgements'>,
): readonly RatedStandard[] {
  const keyQuestions = Map.groupBy(
    questions.filter(({ kind }) => kind === 'key'),
    ({ standard }) => standard,
  );
  const sources: Sources = { rules: framework.rules, keyQuestions, ...input };
  return framework.domains.flatMap(({ standards }) => standards.map((standard) => rateStandard(standard, sources)));
}
