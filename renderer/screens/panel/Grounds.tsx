import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { allowedMoves } from './case-standards.ts';
import { GroundsTable } from './GroundsTable.tsx';

function summarise(result: CaseResult, words: FrameworkWords): string {
  const open = allowedMoves(result, words.framework.rules).filter(({ groundsThatHold }) => groundsThatHold.length > 0);
  if (open.length === 0) return 'No measured ground holds now';
  return `A measured ground holds for a move to ${open.map(({ to }) => words.rating(to)).join(' or ')}`;
}

/** Rule R6: whether any ground holds now, in a line; unfolded, which of them for which move. */
export function Grounds({ result, words }: { readonly result: CaseResult; readonly words: FrameworkWords }) {
  return (
    <details className="govuk-details app-grounds-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {summarise(result, words)}
          <span className="govuk-visually-hidden"> for {words.standard(result.id)}</span>
        </span>
      </summary>
      <GroundsTable result={result} words={words} />
    </details>
  );
}
