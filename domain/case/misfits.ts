import type { CaseField, Framework } from '../framework/schema.ts';
import { checkFact } from './fact.ts';

/** A fact that a case has and its new case type cannot have. */
export interface Misfit {
  readonly field: CaseField;
  readonly text: string;
  /** What the new case type expects in its place. */
  readonly expected: string;
}

/**
 * The facts of a case that another case type cannot have, such as a disposal that no court gives. An answer that stops
 * applying is set aside (A4); a fact of this kind is one that no export gives back, so it has to be named anew.
 */
export function findMisfits(
  { caseFields }: Framework,
  caseType: string,
  factOf: (field: CaseField) => string | null,
): readonly Misfit[] {
  return caseFields.flatMap((field) => {
    const text = factOf(field);
    const checked = text === null ? null : checkFact(field, caseType, text);
    return text !== null && checked && 'expected' in checked ? [{ field, text, expected: checked.expected }] : [];
  });
}
