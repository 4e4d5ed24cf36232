import { type UseFormRegister, type UseFormSetValue, useWatch } from 'react-hook-form';
import { optionsFor } from '../../../domain/case/fields.ts';
import type { CaseField } from '../../../domain/framework/schema.ts';
import { CheckboxGroup, RadioGroup } from '../../parts/Choices.tsx';
import { DateField } from '../../parts/DateField.tsx';
import type { FieldWords, Option } from '../../parts/field.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { sayValue } from '../../parts/words.ts';
import type { Details, DetailsControl } from './details.ts';
import { warnOfPersonal } from './pseudonym.ts';

// More than these are quicker found in a list than read as radios.
const MOST_RADIOS = 6;

/** The form that a field is part of. */
export interface DetailsForm {
  readonly register: UseFormRegister<Details>;
  readonly control: DetailsControl;
  readonly setValue: UseFormSetValue<Details>;
}

interface Props<Field> {
  readonly field: Field;
  readonly words: FieldWords;
  readonly form: DetailsForm;
}

const asOptions = (values: readonly string[]): readonly Option[] =>
  values.map((value) => ({ value, label: sayValue(value) }));

function PseudonymField({ field, words, form }: Props<CaseField>) {
  const text = useWatch({ control: form.control, name: `text.${field.id}` });
  return <TextField {...words} width={20} warning={warnOfPersonal(text)} binding={form.register(`text.${field.id}`)} />;
}

/** A radio that is chosen cannot be taken back by itself. */
function ClearChoice({ field, form }: Pick<Props<CaseField>, 'field' | 'form'>) {
  const chosen = useWatch({ control: form.control, name: `text.${field.id}` });
  if (!chosen) return null;
  return (
    <button
      type="button"
      className="app-link-button app-clear"
      onClick={() => {
        form.setValue(`text.${field.id}`, '');
        document.getElementById(field.id)?.focus(); // this button is gone now
      }}
    >
      Clear<span className="govuk-visually-hidden"> {field.label}</span>
    </button>
  );
}

function ChoiceField({
  field,
  words,
  form,
  caseType,
}: Props<CaseField & { type: 'choice' }> & { readonly caseType: string }) {
  const options = optionsFor(field, caseType);
  const binding = form.register(`text.${field.id}`);
  if (options.length === 0)
    return <RadioGroup {...words} hint="Choose the case type first" options={[]} binding={binding} />;
  if (options.length > MOST_RADIOS) {
    return <SelectField {...words} options={asOptions(options)} none="Not given" binding={binding} />;
  }
  return (
    <RadioGroup {...words} isInline options={asOptions(options)} binding={binding}>
      <ClearChoice field={field} form={form} />
    </RadioGroup>
  );
}

/** The control of one field of a case, of the kind that the framework says. */
export function DetailField({ field, words, form, caseType }: Props<CaseField> & { readonly caseType: string }) {
  const { register } = form;
  const { id } = field;
  switch (field.type) {
    case 'text':
      return <PseudonymField field={field} words={words} form={form} />;
    case 'whole-number':
      return <TextField {...words} width={5} inputMode="numeric" binding={register(`text.${id}`)} />;
    case 'choice':
      return <ChoiceField field={field} words={words} form={form} caseType={caseType} />;
    case 'multi-choice':
      return <CheckboxGroup {...words} options={asOptions(field.options)} binding={register(`many.${id}`)} />;
    case 'date':
      return (
        <DateField
          {...words}
          bindings={{
            day: register(`dates.${id}.day`),
            month: register(`dates.${id}.month`),
            year: register(`dates.${id}.year`),
          }}
        />
      );
  }
}
