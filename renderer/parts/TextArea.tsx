import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass } from './field.ts';

/** Several lines of text. */
export function TextArea({
  binding,
  rows = 3,
  ...words
}: FieldWords & { readonly binding: Binding<'textarea'>; readonly rows?: number }) {
  const { id, label, error } = words;
  return (
    <div className={groupClass(words)}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes {...words} />
      <textarea
        {...binding}
        id={id}
        rows={rows}
        className={error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        aria-describedby={describedBy(words)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}
