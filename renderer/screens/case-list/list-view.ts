import type { FieldId } from '../../../domain/ids.ts';

/** What of the case list is looked for. What is empty is not looked at. */
export interface Filter {
  /** Words that must all be in the reference, the case manager's code or the assessor's name. */
  readonly text: string;
  readonly caseType: string;
  readonly status: string;
  /** A name, or NOBODY. */
  readonly assessor: string;
  /** `yes` for cases with an alert. */
  readonly alert: string;
  /** A value for each classification, by its field; empty where any will do. */
  readonly classifications: Readonly<Record<string, string>>;
}

/** A column that the list can be in the order of: one of its own, or a classification's field. */
export type SortColumn = 'reference' | 'caseType' | 'status' | 'assessor' | 'alert' | FieldId;

/** Which cases are shown, in which order, and how many at most. */
export interface ListView {
  readonly filter: Filter;
  readonly sort: { readonly by: SortColumn; readonly isDescending: boolean };
  readonly most: number;
}

/** How many rows come at a time. */
export const ROWS_AT_A_TIME = 100;

/** Every case, by reference. */
export const WHOLE_LIST: ListView = {
  filter: { text: '', caseType: '', status: '', assessor: '', alert: '', classifications: {} },
  sort: { by: 'reference', isDescending: false },
  most: ROWS_AT_A_TIME,
};
