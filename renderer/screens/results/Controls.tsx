import type { ResultsView } from './results-view.tsx';
import type { WhichCases } from './use-results.ts';

const CHOICES: readonly { readonly which: WhichCases; readonly label: string }[] = [
  { which: 'all', label: 'All cases' },
  { which: 'complete', label: 'Completed cases only' },
];

/** The switches above the results: which cases are counted (F6), and whether intervals are shown (F5). */
export function Controls({
  view,
  snapshot = null,
  onChange,
  hasInterval = true,
}: {
  readonly view: ResultsView;
  /** Whether the snapshot of the last closing is shown, and the way to it; null where there is none. */
  readonly snapshot?: { readonly isShown: boolean; readonly onShow: (isShown: boolean) => void } | null;
  /** Whether intervals can be shown and hidden here. */
  readonly hasInterval?: boolean;
  readonly onChange: (view: ResultsView) => void;
}) {
  return (
    <div className="app-controls">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend">Count</legend>
        <div className="govuk-radios govuk-radios--small govuk-radios--inline">
          {CHOICES.map(({ which, label }) => (
            <div className="govuk-radios__item" key={which}>
              <input
                className="govuk-radios__input"
                id={`count-${which}`}
                type="radio"
                name="count"
                checked={view.which === which && !snapshot?.isShown}
                onChange={() => {
                  snapshot?.onShow(false);
                  onChange({ ...view, which });
                }}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`count-${which}`}>
                {label}
              </label>
            </div>
          ))}
          {snapshot && (
            <div className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                id="count-snapshot"
                type="radio"
                name="count"
                checked={snapshot.isShown}
                onChange={() => snapshot.onShow(true)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor="count-snapshot">
                Snapshot at closing
              </label>
            </div>
          )}
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
