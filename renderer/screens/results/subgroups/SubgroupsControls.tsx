import { FEW_CASES } from '../../../../domain/scoring/small-numbers.ts';
import type { DimensionSummary } from '../../../../domain/subgroups/subgroups-schema.ts';

/** How subgroups are looked at. `by` is the id of a case field. */
export interface SubgroupsOptions {
  readonly by: string;
  readonly hidesSmall: boolean;
  readonly showsBoth: boolean;
  readonly showsWorkers: boolean;
}

const SWITCHES = [
  { name: 'hidesSmall', label: `Hide groups of fewer than ${FEW_CASES} cases` },
  { name: 'showsBoth', label: 'Show both denominators' },
  { name: 'showsWorkers', label: 'Offer case managers, by code' },
] as const;

/** By what cases are divided, and what of it is shown. */
export function SubgroupsControls({
  dimensions,
  options,
  onChange,
}: {
  readonly dimensions: readonly DimensionSummary[];
  readonly options: SubgroupsOptions;
  readonly onChange: (options: SubgroupsOptions) => void;
}) {
  return (
    <div className="app-controls app-controls--subgroups">
      <div className="govuk-form-group app-controls__select">
        <label className="govuk-label" htmlFor="subgroups-by">
          Cases by
        </label>
        <select
          className="govuk-select"
          id="subgroups-by"
          value={options.by}
          onChange={(event) => onChange({ ...options, by: event.target.value })}
        >
          {dimensions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="govuk-checkboxes govuk-checkboxes--small app-checkboxes--inline">
        {SWITCHES.map(({ name, label }) => (
          <div className="govuk-checkboxes__item" key={name}>
            <input
              className="govuk-checkboxes__input"
              id={`subgroups-${name}`}
              type="checkbox"
              checked={options[name]}
              onChange={(event) => onChange({ ...options, [name]: event.target.checked })}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`subgroups-${name}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </div>
  );
}
