import type { Results } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { RatingMark } from '../../parts/RatingMark.tsx';
import { sayCount } from '../../parts/words.ts';
import type { AuditResults } from './use-results.ts';
import type { ShownCases } from './which-cases.ts';

function describeOverall(results: Results, words: FrameworkWords): string {
  const { scoredStandards } = words.framework.rules.overall;
  const rated = results.standards.filter(({ scored, rating }) => scored && rating !== null).length;
  if (results.overall === null) {
    return `${rated} of the ${scoredStandards} scored standards are rated; there is an overall rating once all of them are.`;
  }
  const limit = results.limitedBy;
  if (limit === null) return `All ${scoredStandards} scored standards are rated.`;
  return `The score gives ${words.rating(limit.from)}; ${words.standard(limit.standard)} keeps it at ${words.rating(limit.to)}.`;
}

function describeBands({ framework, rating }: FrameworkWords): string {
  return framework.rules.overall.bands.map((band) => `${band.from} to ${band.to} ${rating(band.rating)}`).join(', ');
}

function describeCases(results: Results, words: FrameworkWords): string {
  const types = Object.entries(results.cases).map(([type, count]) => `${words.caseType(type)}: ${count}`);
  return types.join('; ');
}

/** The overall rating, or why there is none; the score out of its maximum; and which cases are counted (F6). */
export function Summary({ value, which }: { readonly value: AuditResults; readonly which: ShownCases }) {
  const { audit, results, words } = value;
  return (
    <dl className="app-summary">
      <div>
        <dt>Overall rating</dt>
        <dd>
          <strong>
            {results.overall === null ? 'None yet' : <RatingMark rating={results.overall} words={words} />}
          </strong>
          <span>{describeOverall(results, words)}</span>
        </dd>
      </div>
      <div>
        <dt>Score</dt>
        <dd>
          <strong>{results.maxScore === 0 ? 'None yet' : `${results.score} of ${results.maxScore}`}</strong>
          <span>{describeBands(words)}</span>
        </dd>
      </div>
      <div>
        <dt>Cases counted</dt>
        <dd>
          <strong>{sayCount(results.complete.of, 'case')}</strong>
          <span>{describeCases(results, words)}</span>
          {which !== 'snapshot' && (
            <span>
              Complete so far: {audit.complete} of {sayCount(audit.cases, 'case')}.
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
