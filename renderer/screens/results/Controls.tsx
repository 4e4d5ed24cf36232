import type { WhichCases } from './use-results.ts';

/** How the results are looked at. */
export interface ResultsView {
  readonly which: WhichCases;
  readonly showsInterval: boolean;
}

const CHOICES: readonly { readonly which: WhichCases; readonly label: string }[] = [
  { which: 'all', label: 'All cases' },
  { which: 'complete', label: 'Completed cases only' },
  { which: 'snapshot', label: 'Snapshot at closing' },
];

/** The switches above the results: which cases are counted (F6), and whether intervals are shown (F5). */
export function Controls({
  view,
  hasSnapshot,
  onChange,
}: {
  readonly view: ResultsView;
  /** Whether the audit was ever closed. */
  readonly hasSnapshot: boolean;
  readonly onChange: (view: ResultsView) => void;
}) {
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
                checked={view.which === which}
                onChange={() => onChange({ ...view, which })}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`count-${which}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
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
    </div>
  );
}
