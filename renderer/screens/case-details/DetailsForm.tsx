import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { type Resolver, useForm, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import type { OpenCase } from '../../../api/contract/case.ts';
import { AppError } from '../../../api/errors.ts';
import { choicesByType, fieldsFor } from '../../../domain/case/fields.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useKeptForm } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';
import { DetailField } from './DetailField.tsx';
import { type CheckedDetails, type Details, type DetailsControl, detailsOf, detailsSchema, partOf } from './details.ts';

const PARTS = ['text', 'many', 'dates'];

/** Checks by the schema of the case type that is chosen when the form is sent. */
function makeResolver(framework: Framework): Resolver<Details, unknown, CheckedDetails> {
  return (values, context, options) => {
    const schema = detailsSchema(framework, values.caseType);
    return zodResolver<Details, unknown, CheckedDetails>(schema)(values, context, options);
  };
}

const sentence = (note: string | undefined): string | undefined =>
  note === undefined ? undefined : note.charAt(0).toUpperCase() + note.slice(1);

/** The form's state, its errors in the order of its fields, and what sends it. */
function useDetails(framework: Framework, open: OpenCase | null, author: string, onSave: Props['onSave']) {
  const form = useForm<Details, unknown, CheckedDetails>({
    resolver: makeResolver(framework),
    defaultValues: { ...detailsOf(framework, open), assessor: open ? (open.assessor ?? '') : author },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useKeptForm('case details', form);
  const saving = useCommand();
  const send = form.handleSubmit((details) =>
    saving.run(async () => {
      try {
        await onSave(details);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'exists') throw error;
        form.setError('text.reference', { message: 'There is a case of this reference already. Choose another' });
      }
    }),
  );
  return { form, saving, send };
}

interface Props {
  readonly framework: Framework;
  /** The case to be edited; null for a new one. */
  readonly open: OpenCase | null;
  /** Who judges a new case, unless another name is given. */
  readonly author: string;
  /** What the button says. */
  readonly save: string;
  readonly onSave: (details: CheckedDetails) => Promise<void>;
  /** Where "Cancel" leads. */
  readonly back: string;
  /** What is to be known before it is saved. */
  readonly beforeSave?: (control: DetailsControl) => ReactNode;
}

/** The facts about a case, as its framework asks for them. Nothing is chosen beforehand; it is checked when sent. */
export function DetailsForm({ framework, open, author, save, onSave, back, beforeSave }: Props) {
  const { form, saving, send } = useDetails(framework, open, author, onSave);
  const { register, control, setValue, formState } = form;
  const caseType = useWatch({ control, name: 'caseType' }) ?? '';
  const fields = fieldsFor(framework, caseType);
  const { errors } = formState;
  const list = useFieldErrors(errors, ['caseType', ...fields.map(({ id }) => id), 'assessor'], PARTS);
  // Another case type has other values for these.
  const emptyChoices = (): void => choicesByType(framework).forEach((id) => void setValue(`text.${id}`, ''));
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="app-details">
      <ErrorSummary errors={list} />
      {saving.error && <FailureNotice error={saving.error} />}
      <RadioGroup
        id="caseType"
        label="Case type"
        isInline
        options={framework.caseTypes.map(({ id, title }) => ({ value: id, label: title }))}
        binding={register('caseType', { onChange: emptyChoices })}
        error={errors.caseType?.message}
      />
      {fields.map((field) => {
        const { id, label, note } = field;
        const words = { id, label, hint: sentence(note), error: errorOf(errors[partOf(field)], id) };
        return <DetailField key={id} field={field} words={words} form={form} caseType={caseType} />;
      })}
      <TextField
        id="assessor"
        label="Assessor"
        hint="Who judges this case"
        width={20}
        binding={register('assessor')}
        error={errors.assessor?.message}
      />
      {beforeSave?.(control)}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={saving.isBusy}>
          {save}
        </button>
        <Link href={back} className="govuk-link">
          Cancel
        </Link>
      </div>
    </form>
  );
}
