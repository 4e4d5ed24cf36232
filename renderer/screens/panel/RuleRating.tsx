import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { RatingMark } from '../../parts/RatingMark.tsx';
import { countsInWords } from '../results/figure-words.ts';
import { decidingOf } from './case-standards.ts';

/** Rule R2 in words: what the rule gives a standard, and the key question that decides it. */
export function RuleRating({ result, words }: { readonly result: CaseResult; readonly words: FrameworkWords }) {
  const deciding = decidingOf(result);
  if (deciding === null)
    return <p className="app-small-text">By rule it is not rated: none of its key questions has a percentage.</p>;
  return (
    <p className="app-small-text">
      By rule <RatingMark rating={result.ruleRating} words={words} />, decided by {deciding.id},{' '}
      <strong>{deciding.percent}%</strong> ({countsInWords(deciding)}): {words.question(deciding.id)}
    </p>
  );
}
