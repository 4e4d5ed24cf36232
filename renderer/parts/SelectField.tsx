import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass, type Option } from './field.ts';

interface Props extends FieldWords {
  readonly binding: Binding<'select'>;
  readonly options: readonly Option[];
  /** The words of no choice, which is what is chosen at first; left out where something always is chosen. */
  readonly none?: string;
}

/** One of many, or none yet. */
export function SelectField({ binding, options, none, ...words }: Props) {
  const { id, label, error } = words;
  return (
    <div className={groupClass(words)}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes {...words} />
      <select
        {...binding}
        id={id}
        className={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        aria-describedby={describedBy(words)}
        aria-invalid={error === undefined ? undefined : true}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
