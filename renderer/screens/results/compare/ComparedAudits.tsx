import type { AuditSummary } from '../../../../api/contract/audit.ts';
import { compareResults } from '../../../../domain/comparison/compare.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { useResultsView } from '../results-view.tsx';
import { type AuditResults, useResults } from '../use-results.ts';
import { besideCases } from '../which-cases.ts';
import { StandardsCompared } from './StandardsCompared.tsx';

function Compared({ one, other }: { readonly one: AuditResults; readonly other: AuditResults }) {
  const comparison = compareResults(one.results, other.results);
  return (
    <>
      <p className="govuk-hint">
        {one.audit.service} is the first, {other.audit.service} the second. A difference is in percentage points, from
        the first to the second, with its 95% interval: one that reaches over 0 may be chance.
      </p>
      {comparison.breaks && (
        <p className="govuk-inset-text">
          <strong>The standards differ.</strong> The first audit went by {one.words.framework.title}, the second by{' '}
          {other.words.framework.title}. A key question of one is no question of the other, so ratings of standards are
          all that is set side by side.
        </p>
      )}
      <StandardsCompared comparison={comparison} one={one} other={other} />
    </>
  );
}

/** Two audits, fetched and set side by side: `other` is the one that is looked at. */
export function ComparedAudits({ one, other }: { readonly one: AuditSummary; readonly other: AuditSummary }) {
  const { view } = useResultsView(other);
  const [first, second] = [useResults(one, besideCases(one, view.which)), useResults(other, view.which)];
  return (
    <Asked query={first}>
      {(found) => <Asked query={second}>{(beside) => <Compared one={found} other={beside} />}</Asked>}
    </Asked>
  );
}
