import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { allowedMoves, previewDecision } from './case-standards.ts';

/** What the decision being written would be warned of (R6), said as soon as rating and ground are chosen. */
export function DecisionWarnings({
  result,
  words,
  rating,
  ground,
  reason,
}: {
  readonly result: CaseResult;
  readonly words: FrameworkWords;
  readonly rating: string;
  readonly ground: string;
  readonly reason: string;
}) {
  const { rules } = words.framework;
  const to = allowedMoves(result, rules).find((move) => move.to === rating)?.to;
  const warnings =
    to === undefined || !ground ? null : previewDecision(result, { rating: to, ground, reason }, rules).warnings;
  return (
    <div role="status" className="app-decision__warnings">
      {warnings?.length === 0 && <p>The ground holds with the figures as they are now.</p>}
      {warnings && warnings.length > 0 && (
        <>
          <p>
            <strong>To be kept with the decision:</strong>
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {warnings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
