import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { Finding } from '../../../domain/report/finding-schema.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { sayCount } from '../../parts/words.ts';
import { FindingList } from './FindingList.tsx';
import { type AuditFindings, useFindingActions, useFindings } from './use-findings.ts';
import { isOffered, type Which } from './which-findings.ts';

const WHICH: readonly { readonly value: Which; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'chosen', label: 'In the report' },
  { value: 'suggested', label: 'Suggested' },
  { value: 'changed', label: 'Figures changed' },
];

function Filter({ which, onWhich }: { readonly which: Which; readonly onWhich: (which: Which) => void }) {
  return (
    <fieldset className="govuk-fieldset app-finding-filter">
      <legend className="govuk-fieldset__legend">Show</legend>
      <div className="govuk-radios govuk-radios--small govuk-radios--inline">
        {WHICH.map(({ value, label }) => (
          <div className="govuk-radios__item" key={value}>
            <input
              className="govuk-radios__input"
              type="radio"
              id={`which-${value}`}
              name="which"
              checked={which === value}
              onChange={() => onWhich(value)}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`which-${value}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Counts({ findings }: { readonly findings: readonly Finding[] }) {
  const chosen = findings.filter((finding) => finding.chosen).length;
  const changed = findings.filter(({ figuresChanged }) => figuresChanged).length;
  return (
    <p className="app-small-text" role="status">
      {sayCount(chosen, 'finding')} of {findings.length} in the report.
      {changed > 0 && (
        <strong> {sayCount(changed, 'finding')} in your own words: the figures have changed since.</strong>
      )}
    </p>
  );
}

function Lists({ found, audit, reload }: { found: AuditFindings; audit: AuditSummary; reload: () => void }) {
  const [which, setWhich] = useState<Which>('all');
  const actions = useFindingActions(audit, reload);
  const { findings, words } = found;
  const offered = findings.filter((finding) => isOffered(finding, which));
  const groups = [...Map.groupBy(findings, ({ standard }) => standard)];
  return (
    <>
      <Filter which={which} onWhich={setWhich} />
      <Counts findings={findings} />
      {offered.length === 0 && (
        <EmptyState title="No such findings">
          <p className="govuk-body">Choose “All” above to see every finding.</p>
        </EmptyState>
      )}
      {groups.map(([standard, group]) => (
        <FindingList
          key={standard ?? 'case'}
          standard={standard}
          title={standard === null ? 'About the cases as a whole' : words.standard(standard)}
          findings={group}
          which={which}
          words={words}
          actions={actions}
        />
      ))}
    </>
  );
}

/** Findings: a sentence with exact counts for every question, to be chosen, put in order and worded for the report. */
export function FindingsView({ audit }: { readonly audit: AuditSummary }) {
  const query = useFindings(audit);
  return (
    <>
      <p className="app-lead">
        Each sentence is made from the counts as they are now. Tick those that the report is to hold, put them in order,
        and word them your way: under each key question they stand as one paragraph. Strengths and areas for improvement
        are suggested from the strongest and weakest prompts.
      </p>
      <Asked query={query}>{(found) => <Lists found={found} audit={audit} reload={query.reload} />}</Asked>
    </>
  );
}
