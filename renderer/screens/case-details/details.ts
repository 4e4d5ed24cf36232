import type { Control } from 'react-hook-form';
import * as z from 'zod';
import type { OpenCase } from '../../../api/contract/case.ts';
import { checkFact, LONGEST_FACT } from '../../../domain/case/fact.ts';
import { fieldsFor } from '../../../domain/case/fields.ts';
import type { CaseField, Framework } from '../../../domain/framework/schema.ts';
import { FieldId } from '../../../domain/ids.ts';
import { NO_DATE, type TypedDate, typeDate, typedDate } from '../../parts/dates.ts';

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

/** What is wrong with a fact, for the person who typed it. */
function sayWrong(field: CaseField): string {
  const { label } = field;
  switch (field.type) {
    case 'text':
      return `${label} must be one line of ${LONGEST_FACT} characters or fewer`;
    case 'whole-number':
      return `${label} must be a whole number from ${field.min} to ${field.max}`;
    case 'choice':
    case 'multi-choice':
      return `${label} must be one of the values listed`;
    case 'date':
      return `${label} must be a real date`;
  }
}

/** Reads a fact that was typed, checked as Casebook will check it. A radio group without a choice gives null. */
const readFact = (field: CaseField, caseType: string) => (typed: string | null, context: z.RefinementCtx) => {
  const wrong = (message: string): null => {
    context.addIssue({ code: 'custom', message });
    return null;
  };
  const text = typed?.trim() ?? '';
  if (text === '') return field.required ? wrong(`Enter the ${sayLower(field.label)}`) : null;
  const checked = checkFact(field, caseType, text);
  return 'value' in checked ? checked.value : wrong(sayWrong(field));
};

function schemaOf(field: CaseField, caseType: string): z.ZodType<string | null> {
  const read = readFact(field, caseType);
  switch (field.type) {
    case 'date':
      return typedDate(field.label);
    case 'multi-choice':
      return z.array(z.string()).transform((given, context) => read(given.join(';'), context));
    default:
      return z.string().nullable().transform(read);
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
      assessor: z.string().trim().max(LONGEST_FACT, `Assessor must have ${LONGEST_FACT} characters or fewer`),
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
