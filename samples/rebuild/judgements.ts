import type { Framework } from '../../domain/framework/schema.ts';
import { roundPercent } from '../../domain/scoring/percent.ts';
import type { Published, PublishedKeyQuestion, PublishedStandard } from './published.ts';

/** A row of `judgements.csv`: a rating that people gave. `ground` is empty on a qualitative row. */
export interface JudgementRow {
  readonly standard: string;
  readonly kind: 'qualitative' | 'panel';
  readonly rating: string;
  readonly ground: string;
  readonly reason: string;
}

/** Invented reasons for a qualitative rating; `{title}` is the standard's. */
const QUALITATIVE_REASONS: Readonly<Record<string, string>> = {
  outstanding: 'The evidence on {title} is consistently strong, and its effect on work with children can be seen.',
  good: 'Documents, meetings and interviews gave a mostly positive picture of {title}, with a few gaps that leaders know of.',
  'requires-improvement':
    'Much of what is needed for {title} is in place, but it is not yet consistent and its effect is seldom reviewed.',
  inadequate: 'The evidence on {title} shows serious gaps that leaders had not recognised, and no plan to close them.',
};

function qualitativeReason(rating: string, title: string): string {
  const reason = QUALITATIVE_REASONS[rating] ?? 'Rated on the evidence for {title}.';
  const subject = title === 'Staff' ? 'staffing' : title.charAt(0).toLowerCase() + title.slice(1);
  return reason.replace('{title}', subject);
}

/** R2: the key question with the lowest percentage. */
function decidingOf({ keyQuestions = [] }: PublishedStandard): PublishedKeyQuestion | null {
  const rated = keyQuestions.filter(({ of }) => of > 0);
  const [lowest] = rated.toSorted((one, other) => one.yes / one.of - other.yes / other.of);
  return lowest ?? null;
}

/** Reasons as the panels gave them (Part B, section 9). */
function panelReason(standard: PublishedStandard, ground: string, raised: boolean, { rules }: Framework): string {
  const deciding = decidingOf(standard);
  if (deciding && ground === 'within-five-points') {
    const percent = roundPercent(deciding.yes, deciding.of, rules.rounding);
    return `Key question ${deciding.id}, at ${percent} per cent, is within five per cent of the boundary; the other scores are ${raised ? 'good' : 'lower'}.`;
  }
  if (deciding && ground === 'one-case-decides') {
    return `Key question ${deciding.id} rests on ${deciding.of} cases; one ${raised ? 'more' : 'fewer'} sufficient case would change the rating.`;
  }
  return 'In the judgement of the panel, the lowest score is not representative of the overall work under this standard.';
}

function scoreOf(framework: Framework, rating: string): number {
  return framework.rules.ratings.find(({ id }) => id === rating)?.score ?? 0;
}

function judgementsOf(standard: PublishedStandard, framework: Framework): JudgementRow[] {
  const { id, rating, ruleRating, panel } = standard;
  const rows: JudgementRow[] = [];
  const original = panel ? panel.from : rating;
  if (original && !ruleRating) {
    const known = framework.domains.flatMap(({ standards }) => standards).find((each) => each.id === id);
    const reason = qualitativeReason(original, known?.title ?? standard.title);
    rows.push({ standard: id, kind: 'qualitative', rating: original, ground: '', reason });
  }
  if (panel) {
    const { from, to, ground } = panel;
    const reason = panelReason(standard, ground, scoreOf(framework, to) > scoreOf(framework, from), framework);
    rows.push({ standard: id, kind: 'panel', rating: to, ground, reason });
  }
  return rows;
}

/**
 * The ratings people gave: one row for each standard not rated by rule (R3), and one for each that the panel moved (R6).
 * Throws where a published rating differs from the rule's, and no panel is published that moved it.
 */
export function listJudgements(published: Published, framework: Framework): readonly JudgementRow[] {
  return published.standards.flatMap((standard) => {
    const { id, rating, ruleRating, panel } = standard;
    if (rating && ruleRating && rating !== (panel?.to ?? ruleRating)) {
      throw new Error(`${id} is rated ${rating}; expected ${panel?.to ?? ruleRating}, by rule or by a published panel`);
    }
    return judgementsOf(standard, framework);
  });
}
