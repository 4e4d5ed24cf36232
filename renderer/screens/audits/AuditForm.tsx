import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link } from 'wouter';
import type * as z from 'zod';
import type { Output } from '../../../api/contract.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { NO_DATE } from '../../parts/dates.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';
import { KIND_WORDS } from './kinds.ts';
import { WantedAudit } from './wanted-audit.ts';

const NAMES = ['service', 'framework', 'kind', 'from', 'to', 'team'];

const KINDS = [
  {
    value: 'inspection',
    label: KIND_WORDS.inspection,
    hint: 'A sample of cases and the organisation, rated in the end',
  },
  { value: 'dip-sample', label: KIND_WORDS['dip-sample'], hint: 'A few cases a month, to learn from' },
];

interface Props {
  readonly frameworks: Output<'framework.list'>;
  readonly onMake: (wanted: WantedAudit) => Promise<void>;
}

/** What a new audit is of. Nothing is chosen beforehand, and nothing is checked before it is sent. */
export function AuditForm({ frameworks, onMake }: Props) {
  const { register, handleSubmit, formState } = useForm<z.input<typeof WantedAudit>, unknown, WantedAudit>({
    resolver: zodResolver(WantedAudit),
    defaultValues: { framework: '', service: '', kind: '', from: NO_DATE, to: NO_DATE, team: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const making = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const make = handleSubmit((wanted) => making.run(() => onMake(wanted)));
  const date = (name: 'from' | 'to') => ({
    day: register(`${name}.day`),
    month: register(`${name}.month`),
    year: register(`${name}.year`),
  });
  return (
    <form onSubmit={(event) => void make(event)} noValidate>
      <ErrorSummary errors={list} />
      {making.error && <FailureNotice error={making.error} />}
      <TextField
        id="service"
        label="Service"
        hint="As the report names it, for example Gloucestershire Youth Justice Service"
        binding={register('service')}
        error={errorOf(errors, 'service')}
      />
      <RadioGroup
        id="framework"
        label="Standards"
        hint="The cases of this audit stay with these, also when newer ones come."
        options={frameworks.map(({ id, title }) => ({ value: id, label: title }))}
        binding={register('framework')}
        error={errorOf(errors, 'framework')}
      />
      <RadioGroup
        id="kind"
        label="Kind of audit"
        options={KINDS}
        binding={register('kind')}
        error={errorOf(errors, 'kind')}
      />
      <DateField
        id="from"
        label="First day of fieldwork (optional)"
        bindings={date('from')}
        error={errorOf(errors, 'from')}
      />
      <DateField id="to" label="Last day of fieldwork (optional)" bindings={date('to')} error={errorOf(errors, 'to')} />
      <TextArea
        id="team"
        label="Team (optional)"
        hint="Who inspects, one on a line"
        binding={register('team')}
        error={errorOf(errors, 'team')}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={making.isBusy}>
          Make the audit
        </button>
        <Link href="/" className="govuk-link">
          Cancel
        </Link>
      </div>
    </form>
  );
}
