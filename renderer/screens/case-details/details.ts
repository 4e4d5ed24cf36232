import type { Control } from 'react-hook-form';
import * as z from 'zod';
import type { OpenCase } from '../../../api/contract/case.ts';
import type { CaseField, Framework } from '../../../domain/framework/schema.ts';
import { FieldId } from '../../../domain/ids.ts';
import { NO_DATE, type TypedDate, typeDate, typedDate } from '../../parts/dates.ts';
import { sayValue } from '../../parts/words.ts';
import { fieldsFor, optionsFor } from './fields.ts';

const LONGEST = 200;

/** The details of a case as the form holds them: fields by id, sorted by how they are typed. */
export interface Details {
  readonly caseType: string;
  readonly assessor: string;
  readonly text: Readonly<Record<string, string>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
  readonly dates: Readonly<Record<string, TypedDate>>;
}

/** Which part of the form a field is in. */
export function partOf({ type }: CaseField): 'text' | 'many' | 'dates' {
  if (type === 'date') return 'dates';
  return type === 'multi-choice' ? 'many' : 'text';
}

/** The form as it opens: empty, or with what is known. */
export function detailsOf(
  { caseFields }: Framework,
  known: Pick<OpenCase, 'caseType' | 'assessor' | 'facts'> | null,
): Details {
  const factOf = (id: FieldId): string => known?.facts[id] ?? '';
  const of = (part: ReturnType<typeof partOf>) => caseFields.filter((field) => partOf(field) === part);
  return {
    caseType: known?.caseType ?? '',
    assessor: known?.assessor ?? '',
    text: Object.fromEntries(of('text').map(({ id }) => [id, factOf(id)])),
    many: Object.fromEntries(of('many').map(({ id }) => [id, factOf(id).split(';').filter(Boolean)])),
    dates: Object.fromEntries(of('dates').map(({ id }) => [id, factOf(id) ? typeDate(factOf(id)) : NO_DATE])),
  };
}

const sayLower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

function textOf(field: CaseField): z.ZodType<string | null> {
  const { label } = field;
  const asked = z
    .string()
    .trim()
    .max(LONGEST, `${label} must have ${LONGEST} characters or fewer`)
    .refine((text) => !/\p{Cc}/u.test(text), `${label} must be on one line`);
  return field.required
    ? asked.refine((text) => text !== '', `Enter the ${sayLower(label)}`)
    : asked.transform((text) => text || null);
}

function wholeNumberOf(field: CaseField & { type: 'whole-number' }): z.ZodType<string | null> {
  const { label, min, max } = field;
  return z
    .string()
    .trim()
    .refine(
      (text) => text === '' || (/^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max),
      `${label} must be a whole number from ${min} to ${max}`,
    )
    .transform((text) => (text === '' ? null : String(Number(text))));
}

/** A radio group without a choice gives null. */
function choiceOf(field: CaseField & { type: 'choice' }, caseType: string): z.ZodType<string | null> {
  const options = optionsFor(field, caseType);
  const words = options.map(sayValue).join(', ');
  return z
    .string()
    .nullable()
    .transform((text) => text || null)
    .refine((text) => text === null || options.includes(text), `${field.label} must be one of ${words}`);
}

function manyOf({ options }: CaseField & { type: 'multi-choice' }): z.ZodType<string | null> {
  return z
    .array(z.enum(options))
    .transform((given) => options.filter((option) => given.includes(option)).join(';') || null);
}

function schemaOf(field: CaseField, caseType: string): z.ZodType<string | null> {
  switch (field.type) {
    case 'text':
      return textOf(field);
    case 'whole-number':
      return wholeNumberOf(field);
    case 'choice':
      return choiceOf(field, caseType);
    case 'multi-choice':
      return manyOf(field);
    case 'date':
      return typedDate(field.label);
  }
}

/** What is to be saved: the facts that were asked for, empty ones as null, and who judges the case. */
export interface CheckedDetails {
  readonly caseType: string;
  readonly assessor: string | null;
  readonly facts: Readonly<Record<FieldId, string | null>>;
}

/** The form, to those that look at one part of it. */
export type DetailsControl = Control<Details, unknown, CheckedDetails>;

/** The schema of the form for a case type, built from the framework's fields. Fields of other case types are left alone. */
export function detailsSchema(framework: Framework, caseType: string): z.ZodType<CheckedDetails, Details> {
  const fields = fieldsFor(framework, caseType);
  const part = (name: ReturnType<typeof partOf>) =>
    z.object(
      Object.fromEntries(
        fields.filter((field) => partOf(field) === name).map((field) => [field.id, schemaOf(field, caseType)]),
      ),
    );
  const types = framework.caseTypes.map(({ id }) => id);
  const checked = z
    .object({
      caseType: z.string('Choose the case type').refine((id) => types.includes(id), 'Choose the case type'),
      assessor: z.string().trim().max(LONGEST, `Assessor must have ${LONGEST} characters or fewer`),
      text: part('text'),
      many: part('many'),
      dates: part('dates'),
    })
    .transform(
      ({ text, many, dates, assessor, ...rest }): CheckedDetails => ({
        ...rest,
        assessor: assessor || null,
        facts: Object.fromEntries(
          Object.entries({ ...text, ...many, ...dates }).map(([id, value]) => [FieldId.parse(id), value]),
        ),
      }),
    );
  return checked as unknown as z.ZodType<CheckedDetails, Details>; // parts made from a list have no types of their own
}

/** The facts that a half-filled form holds, as far as they can be read. */
export function readFacts(framework: Framework, details: Details): Readonly<Record<FieldId, string | null>> {
  const read = fieldsFor(framework, details.caseType).map((field) => {
    const parsed = schemaOf(field, details.caseType).safeParse(details[partOf(field)][field.id]);
    return [field.id, parsed.success ? parsed.data : null];
  });
  return Object.fromEntries(read);
}
