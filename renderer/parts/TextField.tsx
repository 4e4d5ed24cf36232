import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass } from './field.ts';

interface Props extends FieldWords {
  readonly binding: Binding<'input'>;
  /** Characters that fit, roughly; the whole line without it. */
  readonly width?: 5 | 10 | 20 | 30 | undefined;
  readonly inputMode?: 'numeric' | undefined;
  readonly autoComplete?: string | undefined;
}

/** One line of text. */
export function TextField({ binding, width, inputMode, autoComplete = 'off', ...words }: Props) {
  const { id, label, error, warning } = words;
  const classes = ['govuk-input'];
  if (width !== undefined) classes.push(`govuk-input--width-${width}`);
  if (error !== undefined) classes.push('govuk-input--error');
  return (
    <div className={groupClass(words)}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes {...words} />
      <input
        {...binding}
        id={id}
        type="text"
        className={classes.join(' ')}
        inputMode={inputMode}
        autoComplete={autoComplete}
        spellCheck={false}
        aria-describedby={describedBy(words)}
        aria-invalid={error === undefined ? undefined : true}
      />
      <div role="status">
        {warning !== undefined && (
          <p id={`${id}-warning`} className="app-warning">
            <span className="govuk-visually-hidden">Warning:</span> {warning}
          </p>
        )}
      </div>
    </div>
  );
}
