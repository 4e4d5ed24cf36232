import type { Rating } from '../../../domain/ids.ts';
import type { Rules } from '../../../domain/scoring/band.ts';
import type { KeyQuestionResult } from '../../../domain/scoring/figure-schema.ts';
import { placeOf } from '../../../domain/scoring/overall.ts';
import { type BeforePanel, judgePanel, type PanelDecision } from '../../../domain/scoring/panel.ts';
import type { CaseResult, PanelResult } from '../../../domain/scoring/results-schema.ts';

/** A move that the rule allows a panel (R6), and the measured grounds that hold for it now. */
export interface AllowedMove {
  readonly to: Rating;
  readonly groundsThatHold: readonly string[];
}

/** The key question that decides a standard; null where none is rated. */
export function decidingOf({ keyQuestions, decidingQuestion }: CaseResult): KeyQuestionResult | null {
  return keyQuestions.find(({ id }) => id === decidingQuestion) ?? null;
}

function beforePanel(result: CaseResult): BeforePanel {
  return { rating: result.ruleRating, deciding: decidingOf(result) };
}

/** What a decision would come to with the figures as they are now: the domain's own judgement, before it is saved. */
export function previewDecision(
  result: CaseResult,
  given: Pick<PanelDecision, 'rating' | 'ground' | 'reason'>,
  rules: Rules,
): PanelResult {
  return judgePanel({ ...given, names: null, at: null, from: result.ruleRating }, beforePanel(result), rules);
}

/** Rule R6: the ratings a panel may move a standard to, best first: at most so many bands as the framework allows. */
export function allowedMoves(result: CaseResult, rules: Rules): readonly AllowedMove[] {
  const { ruleRating } = result;
  if (ruleRating === null) return [];
  const from = placeOf(ruleRating, rules);
  return rules.ratings
    .filter(({ id }) => id !== ruleRating && Math.abs(placeOf(id, rules) - from) <= rules.discretion.bandsAtMost)
    .map(({ id }) => ({
      to: id,
      groundsThatHold: previewDecision(result, { rating: id, ground: '', reason: null }, rules).groundsThatHold,
    }))
    .reverse();
}
