import type { QuestionId } from '../ids.ts';
import type { Rules } from './band.ts';
import { type Overall, rateOverall } from './overall.ts';
import type { RatedStandard } from './rate-standard.ts';
import type { Consequences } from './sensitivity.ts';
import { rateByRule } from './standard.ts';

/** All standards as they are rated, and the overall rating that follows. */
export interface RatedAudit {
  readonly standards: readonly RatedStandard[];
  readonly overall: Overall;
  readonly rules: Rules;
}

/** Rule R7: what another percentage of one key question would change. A standard the panel decided keeps its rating. */
export function consequencesOf(keyQuestion: QuestionId, standard: RatedStandard, audit: RatedAudit): Consequences {
  const { standards, overall, rules } = audit;
  return (percent) => {
    const figures = standard.keyQuestions.map((one) => (one.id === keyQuestion ? { percent } : one));
    const ruleRating = rateByRule(figures, rules.bands.list);
    const changesRuleRating = ruleRating !== standard.ratingBefore;
    if (!changesRuleRating || standard.panel) return { changesRuleRating, changesRating: false, changesOverall: false };
    const moved = standards.map((one) => (one === standard ? { ...one, rating: ruleRating } : one));
    const changesOverall = rateOverall(moved, rules).overall !== overall.overall;
    return { changesRuleRating, changesRating: true, changesOverall };
  };
}
