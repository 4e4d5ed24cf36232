import type { CaseField, Framework } from '../framework/schema.ts';
import { FieldId } from '../ids.ts';
import type { CaseFacts } from '../scoring/applicability.ts';

/** Whose work it is: a code that is shown only when it is asked for, and never ranked. */
const WORKER = FieldId.parse('caseManager');

/** The bands of age that the reports' facts tables have (domain.md, B4), and those above. From age, in whole years. */
const AGE_BANDS = [
  { id: '10-14', from: 10, to: 14 },
  { id: '15-17', from: 15, to: 17 },
] as const;

/** The group of cases whose field is empty, so that groups add up to the whole. */
export const NOT_STATED = 'not-stated';

/** A way to divide cases into groups: each case is in exactly one. */
export interface Dimension {
  readonly id: FieldId;
  readonly label: string;
  readonly isWorker: boolean;
  /** The groups in their order, as far as the framework knows them; those found beside them come after, by name. */
  readonly groups: readonly string[];
  groupOf(facts: CaseFacts): string;
}

function optionsOf(field: Extract<CaseField, { type: 'choice' }>): readonly string[] {
  const lists = Array.isArray(field.options) ? [field.options] : Object.values(field.options);
  return [...new Set(lists.flat())];
}

function bandOfAge(age: string | null): string {
  if (age === null) return NOT_STATED;
  return AGE_BANDS.find(({ from, to }) => Number(age) >= from && Number(age) <= to)?.id ?? '18-and-over';
}

function dimensionOf(field: CaseField): Dimension | null {
  const { id, label } = field;
  const plain = { id, label, isWorker: false, groupOf: (facts: CaseFacts) => facts.field(id) ?? NOT_STATED };
  if (field.type === 'choice') return { ...plain, groups: optionsOf(field) };
  if (id === WORKER) return { ...plain, isWorker: true, groups: [] };
  if (field.type !== 'whole-number') return null;
  const groups = [...AGE_BANDS.map((band) => band.id), '18-and-over'];
  return { ...plain, label: `${label}, in bands`, groups, groupOf: (facts) => bandOfAge(facts.field(id)) };
}

/** The ways to divide a framework's cases, in the order of its case fields: fields of one choice, age, case manager. */
export function dimensionsOf({ caseFields }: Framework): readonly Dimension[] {
  return caseFields.flatMap((field) => dimensionOf(field) ?? []);
}
