import type { Option } from './field.ts';

/** One thing that a list is searched by, among those there are; "All" at first. */
export function FilterSelect({
  id,
  label,
  value,
  options,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <div className="app-filter__field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="govuk-select" value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">All</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
