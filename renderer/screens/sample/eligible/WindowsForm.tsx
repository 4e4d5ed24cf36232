import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Eligibility } from '../../../../domain/sampling/settings.ts';
import { sampledTypes } from '../../../../domain/sampling/usual.ts';
import { DateField } from '../../../parts/DateField.tsx';
import { typeDate, typedDate } from '../../../parts/dates.ts';
import { ErrorSummary } from '../../../parts/ErrorSummary.tsx';
import { errorOf, useFieldErrors } from '../../../parts/form-errors.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { WindowFields } from './WindowFields.tsx';

const whole = (name: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, `${name} must be a whole number of months`)
    .transform(Number);

/** How one case type takes part, as it is typed. */
const TypedWindow = z
  .object({ takesPart: z.boolean(), anyDay: z.boolean(), earliest: z.string(), latest: z.string() })
  .transform((typed, context): Eligibility['windows'][string] | undefined => {
    if (!typed.takesPart) return undefined;
    if (typed.anyDay) return null;
    const parsed = z.object({ earliest: whole('From'), latest: whole('To') }).safeParse(typed);
    const isWrong = parsed.success && parsed.data.earliest < parsed.data.latest;
    if (parsed.success && !isWrong) return parsed.data;
    const message = isWrong ? 'From must be as many months back as to, or more' : parsed.error?.issues[0]?.message;
    context.addIssue({ code: 'custom', message: message ?? 'Enter whole numbers of months' });
    return z.NEVER;
  });

const TypedEligibility = z.object({
  day: typedDate('The day to count back from').refine((day) => day !== null, 'Enter the day to count back from'),
  windows: z.record(z.string(), TypedWindow),
});
type Typed = z.input<typeof TypedEligibility>;

const UNTYPED = { takesPart: false, anyDay: false, earliest: '', latest: '' };

function typeWindows({ framework }: FrameworkWords, { windows }: Eligibility): Typed['windows'] {
  return Object.fromEntries(
    sampledTypes(framework).map(({ id }) => {
      const months = windows[id];
      if (months === undefined) return [id, UNTYPED];
      if (months === null) return [id, { ...UNTYPED, takesPart: true, anyDay: true }];
      const { earliest, latest } = months;
      return [id, { takesPart: true, anyDay: false, earliest: String(earliest), latest: String(latest) }];
    }),
  );
}

/** S2: the day to count back from, and for each case type the months in which a disposal is eligible. */
export function WindowsForm({
  eligibility,
  words,
  onSave,
}: {
  readonly eligibility: Eligibility;
  readonly words: FrameworkWords;
  readonly onSave: (eligibility: Eligibility) => void;
}) {
  const { register, handleSubmit, formState } = useForm<Typed, unknown, z.output<typeof TypedEligibility>>({
    resolver: zodResolver(TypedEligibility),
    defaultValues: { day: typeDate(eligibility.countBackFrom), windows: typeWindows(words, eligibility) },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const types = sampledTypes(words.framework);
  const names = ['day', ...types.map(({ id }) => id)];
  const problems = useFieldErrors(formState.errors, names, ['windows']);
  const save = handleSubmit(({ day, windows }) => {
    const taken = Object.entries(windows).flatMap(([id, months]) =>
      months === undefined ? [] : [[id, months] as const],
    );
    onSave({ countBackFrom: day ?? eligibility.countBackFrom, windows: Object.fromEntries(taken) });
  });
  return (
    <form
      noValidate
      onSubmit={(event) => void save(event)}
      aria-label="When cases are eligible"
      className="app-sample__windows"
    >
      <ErrorSummary errors={problems} />
      <DateField
        id="day"
        label="Count back from"
        hint="The first day of the inspection"
        bindings={{ day: register('day.day'), month: register('day.month'), year: register('day.year') }}
        error={errorOf(formState.errors, 'day')}
      />
      {types.map(({ id, title }) => (
        <WindowFields
          key={id}
          id={id}
          title={title}
          error={errorOf(formState.errors.windows, id)}
          takesPart={register(`windows.${id}.takesPart`)}
          anyDay={register(`windows.${id}.anyDay`)}
          earliest={register(`windows.${id}.earliest`)}
          latest={register(`windows.${id}.latest`)}
        />
      ))}
      <button type="submit" className="govuk-button govuk-button--secondary">
        Work out who is eligible
      </button>
    </form>
  );
}
