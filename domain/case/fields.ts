import type { CaseField, Framework } from '../framework/schema.ts';
import type { FieldId } from '../ids.ts';

/** A field with a list of values, of which a case has one at most. */
export type ChoiceField = CaseField & { readonly type: 'choice' };

function isList(options: ChoiceField['options']): options is readonly string[] {
  return Array.isArray(options);
}

/** The fields that are asked of a case type, in the framework's order. */
export function fieldsFor({ caseFields }: Framework, caseType: string): readonly CaseField[] {
  return caseFields.filter(({ caseTypes }) => caseTypes?.includes(caseType) ?? true);
}

/** The values that a choice can have for a case type. */
export function optionsFor({ options }: ChoiceField, caseType: string): readonly string[] {
  return isList(options) ? options : (options[caseType] ?? []);
}

/** The choices that have other values for another case type. */
export function choicesByType({ caseFields }: Framework): readonly FieldId[] {
  return caseFields.filter((field) => field.type === 'choice' && !isList(field.options)).map(({ id }) => id);
}

/** Every value that a choice can have, of whichever case type, in the framework's order. */
export function allOptions(field: ChoiceField, { caseTypes }: Framework): readonly string[] {
  return [...new Set(caseTypes.flatMap(({ id }) => optionsFor(field, id)))];
}
