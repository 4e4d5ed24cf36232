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
import { useKeptForm } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';
import { KIND_WORDS } from './kinds.ts';
import { WantedAudit } from './wanted-audit.ts';

const NAMES = ['service', 'framework', 'kind', 'from', 'to', 'team', 'retainUntil'];

const KINDS = [
  {
    value: 'inspection',
    label: KIND_WORDS.inspection,
    hint: 'A sample of cases and the organisation, rated in the end',
  },
  { value: 'dip-sample', label: KIND_WORDS['dip-sample'], hint: 'A few cases a month, to learn from' },
];

/** What an audit form begins with when nothing was entered yet. */
const EMPTY: z.input<typeof WantedAudit> = {
  framework: '',
  service: '',
  kind: '',
  from: NO_DATE,
  to: NO_DATE,
  team: '',
  retainUntil: NO_DATE,
};

interface Props {
  /** The standards to choose from; null where they are chosen already. */
  readonly frameworks: Output<'framework.list'> | null;
  /** What the form begins with; nothing without it. */
  readonly initial?: z.input<typeof WantedAudit>;
  /** What the button says. */
  readonly action: string;
  /** Where cancelling leads. */
  readonly back: string;
  readonly onSend: (wanted: WantedAudit) => Promise<void>;
}

/** What an audit is of. Nothing is chosen beforehand, and nothing is checked before it is sent. */
export function AuditForm({ frameworks, initial = EMPTY, action, back, onSend }: Props) {
  const form = useForm<z.input<typeof WantedAudit>, unknown, WantedAudit>({
    resolver: zodResolver(WantedAudit),
    defaultValues: initial,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useKeptForm('audit', form);
  const { register, handleSubmit, formState } = form;
  const making = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const make = handleSubmit((wanted) => making.run(() => onSend(wanted)));
  const date = (name: 'from' | 'to' | 'retainUntil') => ({
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
      {frameworks && (
        <RadioGroup
          id="framework"
          label="Standards"
          hint="The cases of this audit stay with these, also when newer ones come."
          options={frameworks.map(({ id, title }) => ({ value: id, label: title }))}
          binding={register('framework')}
          error={errorOf(errors, 'framework')}
        />
      )}
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
      <DateField
        id="retainUntil"
        label="Keep until (optional)"
        hint="After this day the audit is shown as due to be purged. Nothing is purged by itself."
        bindings={date('retainUntil')}
        error={errorOf(errors, 'retainUntil')}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={making.isBusy}>
          {action}
        </button>
        <Link href={back} className="govuk-link">
          Cancel
        </Link>
      </div>
    </form>
  );
}
