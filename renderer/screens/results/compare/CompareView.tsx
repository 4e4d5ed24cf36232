import { useLocation } from 'wouter';
import type { AuditSummary } from '../../../../api/contract/audit.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { sayDate } from '../../../parts/words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { ComparedAudits } from './ComparedAudits.tsx';

function nameOf({ service, framework, from, to, cases }: AuditSummary): string {
  const day = to ?? from;
  return `${service}, ${framework}${day === null ? '' : `, ${sayDate(day)}`} (${cases} cases)`;
}

function Choose({
  audits,
  chosen,
  onChoose,
}: {
  readonly audits: readonly AuditSummary[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="compare-with">
        Compare with
      </label>
      <select
        className="govuk-select"
        id="compare-with"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Choose an audit</option>
        {audits.map((audit) => (
          <option key={audit.id} value={audit.id}>
            {nameOf(audit)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Two audits side by side: this one, and another of the workbook that the address names. */
export function CompareView(props: OfResults) {
  const { audit, results } = props;
  const { client } = useCasebook();
  const [location, navigate] = useLocation();
  const query = useQuery(`audits beside ${audit.id}`, () => client['audit.list']({}));
  const base = `${results}/compare`;
  const named = location.startsWith(`${base}/`) ? location.slice(base.length + 1) : '';
  return (
    <ResultsPage {...props} here="compare" title="Compare two audits">
      <Asked query={query}>
        {(audits) => {
          const others = audits.filter(({ id }) => id !== audit.id);
          const other = others.find(({ id }) => id === named);
          if (others.length === 0)
            return <p className="govuk-inset-text">This workbook has no other audit to compare with.</p>;
          return (
            <>
              <Choose
                audits={others}
                chosen={other?.id ?? ''}
                onChoose={(id) => navigate(id === '' ? base : `${base}/${id}`, { replace: true })}
              />
              {other && <ComparedAudits one={other} other={audit} />}
            </>
          );
        }}
      </Asked>
    </ResultsPage>
  );
}
