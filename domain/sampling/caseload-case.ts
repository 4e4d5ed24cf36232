import { FieldId } from '../ids.ts';

const MANAGER = FieldId.parse('caseManager');

/** One case of a list, as it was taken in: under a pseudonym, with coded facts. */
export interface CaseloadCase {
  /** Given at the door, and what the case is called from then on. */
  readonly pseudonym: string;
  /** The service's own number for the case; null where the list has none. */
  readonly reference: string | null;
  readonly caseType: string;
  /** By field; a field that is left out is empty. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a case is, whatever row it stands in: the same for every order of rows and columns. */
export function contentKey({ reference, caseType, facts }: Omit<CaseloadCase, 'pseudonym'>): string {
  const sorted = Object.keys(facts).sort();
  return JSON.stringify([reference, caseType, ...sorted.map((field) => [field, facts[field]])]);
}

/** What a case is drawn by (S4): its reference, so that a corrected fact does not change its lot; without one, its content. */
export function drawKey(one: CaseloadCase): string {
  return one.reference === null ? contentKey(one) : `#${one.reference}`;
}

/** Who manages a case; null where the list does not say. */
export function managerOf({ facts }: CaseloadCase): string | null {
  return facts[MANAGER] ?? null;
}
