import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ResultsView } from './results-view.tsx';
import type { ShownCases } from './which-cases.ts';

const CHOICES: readonly { readonly which: ShownCases; readonly label: string }[] = [
  { which: 'all', label: 'All cases' },
  { which: 'complete', label: 'Completed cases only' },
  { which: 'snapshot', label: 'Snapshot at closing' },
];

/** The switches above the results: which cases are counted (F6), and whether intervals are shown (F5). */
export function Controls({
  audit,
  view,
  onChange,
  hasInterval = true,
  countsCases = false,
}: {
  readonly audit: AuditSummary;
  readonly view: ResultsView;
  /** Whether intervals can be shown and hidden here. */
  readonly hasInterval?: boolean;
  /** Whether cases are counted here that a snapshot has no figures of: then it stands for those of a closed audit alone. */
  readonly countsCases?: boolean;
  readonly onChange: (view: ResultsView) => void;
}) {
  const hasSnapshot = countsCases ? audit.status === 'closed' : audit.snapshot !== null;
  const shown = view.which === 'snapshot' && !hasSnapshot ? 'complete' : view.which;
  return (
    <div className="app-controls">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend">Count</legend>
        <div className="govuk-radios govuk-radios--small govuk-radios--inline">
          {CHOICES.filter(({ which }) => which !== 'snapshot' || hasSnapshot).map(({ which, label }) => (
            <div className="govuk-radios__item" key={which}>
              <input
                className="govuk-radios__input"
                id={`count-${which}`}
                type="radio"
                name="count"
                checked={shown === which}
                onChange={() => onChange({ ...view, which })}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`count-${which}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      {hasInterval && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id="show-interval"
              type="checkbox"
              checked={view.showsInterval}
              onChange={(event) => onChange({ ...view, showsInterval: event.target.checked })}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="show-interval">
              Show 95% intervals
            </label>
          </div>
        </div>
      )}
    </div>
  );
}
