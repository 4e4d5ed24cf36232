import type { ReactNode } from 'react';
import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass, type Option } from './field.ts';

interface Props extends FieldWords {
  readonly binding: Binding<'input'>;
  readonly options: readonly Option[];
  /** On one line while there is room. */
  readonly isInline?: boolean;
  /** What stands below the choices, such as a way to clear them. */
  readonly children?: ReactNode;
}

interface Look {
  readonly type: 'radio' | 'checkbox';
  readonly name: 'govuk-radios' | 'govuk-checkboxes';
}

function Choice({ look, id, binding, option }: { look: Look; id: string; binding: Binding<'input'>; option: Option }) {
  const hint = option.hint === undefined ? undefined : `${id}-item-hint`;
  return (
    <div className={`${look.name}__item`}>
      <input
        {...binding}
        id={id}
        type={look.type}
        value={option.value}
        className={`${look.name}__input`}
        aria-describedby={hint}
      />
      <label className={`govuk-label ${look.name}__label`} htmlFor={id}>
        {option.label}
      </label>
      {hint !== undefined && (
        <div id={hint} className={`govuk-hint ${look.name}__hint`}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

function Choices({ look, binding, options, isInline = false, children, ...words }: Props & { readonly look: Look }) {
  const { id, label } = words;
  const inline = isInline ? ` ${look.name}--inline` : '';
  return (
    <div className={groupClass(words)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(words)}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        <FieldNotes {...words} />
        <div className={`${look.name} ${look.name}--small${inline}`}>
          {options.map((option, at) => (
            // The first has the id of the group, so that the error summary leads to it.
            <Choice
              key={option.value}
              look={look}
              id={at === 0 ? id : `${id}-${option.value}`}
              binding={binding}
              option={option}
            />
          ))}
        </div>
        {children}
      </fieldset>
    </div>
  );
}

/** One of a few. Nothing is chosen at first. */
export function RadioGroup(props: Props) {
  return <Choices {...props} look={{ type: 'radio', name: 'govuk-radios' }} />;
}

/** Any of a few. */
export function CheckboxGroup(props: Props) {
  return <Choices {...props} look={{ type: 'checkbox', name: 'govuk-checkboxes' }} />;
}
