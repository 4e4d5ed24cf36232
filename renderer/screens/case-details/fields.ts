import type { CaseField, Framework } from '../../../domain/framework/schema.ts';
import type { FieldId } from '../../../domain/ids.ts';

type Choice = CaseField & { readonly type: 'choice' };

/** The fields that are asked of a case type, in the framework's order. */
export function fieldsFor({ caseFields }: Framework, caseType: string): readonly CaseField[] {
  return caseFields.filter(({ caseTypes }) => caseTypes?.includes(caseType) ?? true);
}

function isList(options: Choice['options']): options is readonly string[] {
  return Array.isArray(options);
}

/** The values that a choice has for a case type. */
export function optionsFor({ options }: Choice, caseType: string): readonly string[] {
  return isList(options) ? options : (options[caseType] ?? []);
}

/** The choices that have other values for another case type. */
export function choicesByType({ caseFields }: Framework): readonly FieldId[] {
  return caseFields.filter((field) => field.type === 'choice' && !isList(field.options)).map(({ id }) => id);
}
