import type { ListedCase } from '../../../api/contract/case.ts';
import { FieldId } from '../../../domain/ids.ts';
import type { Filter, ListView, SortColumn } from './list-view.ts';
import { STATUS_WORDS, statusOf } from './status.ts';

/** Stands for a case without an assessor; no name begins with a space. */
export const NOBODY = ' nobody';

const CASE_MANAGER = FieldId.parse('caseManager');

const isOneOf = (wanted: string, found: string): boolean => wanted === '' || wanted === found;

function hasWords(one: ListedCase, words: readonly string[]): boolean {
  const text = `${one.reference} ${one.facts[CASE_MANAGER] ?? ''} ${one.assessor ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function hasClassifications({ facts }: ListedCase, wanted: Filter['classifications']): boolean {
  return Object.entries(wanted).every(([field, value]) => isOneOf(value, facts[FieldId.parse(field)] ?? ''));
}

/** Whether anything is looked for at all. */
export function isFiltering({ classifications, ...rest }: Filter): boolean {
  return [...Object.values(rest), ...Object.values(classifications)].some((value) => value !== '');
}

/** The cases that a filter lets through. */
export function filterCases(cases: readonly ListedCase[], filter: Filter): readonly ListedCase[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return cases.filter(
    (one) =>
      isOneOf(filter.caseType, one.caseType) &&
      isOneOf(filter.status, statusOf(one)) &&
      isOneOf(filter.assessor, one.assessor ?? NOBODY) &&
      isOneOf(filter.alert, one.alert ?? '') &&
      hasClassifications(one, filter.classifications) &&
      hasWords(one, words),
  );
}

const STATUS_ORDER = Object.keys(STATUS_WORDS);

function shareAnswered({ answered, applicable }: ListedCase): number {
  return applicable === 0 ? 0 : answered / applicable;
}

type Rank = readonly (string | number)[];

/** By what a case is ordered in a column. Classifications go by their place in the framework, nothing last. */
function rankOf(one: ListedCase, by: SortColumn, optionsOf: (field: FieldId) => readonly string[]): Rank {
  switch (by) {
    case 'reference':
      return [];
    case 'caseType':
      return [one.caseType];
    case 'status':
      return [STATUS_ORDER.indexOf(statusOf(one)), shareAnswered(one)];
    case 'assessor':
      return one.assessor === null ? [1, ''] : [0, one.assessor];
    case 'alert':
      return [one.alert === 'yes' ? 0 : 1];
    default: {
      const options = optionsOf(by);
      const at = options.indexOf(one.facts[by] ?? '');
      return [at < 0 ? options.length : at];
    }
  }
}

const ORDER = new Intl.Collator('en-GB', { numeric: true }); // C2 before C10

function compareRanks(a: Rank, b: Rank): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? 0;
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : ORDER.compare(String(left), String(right));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Cases in the order of a column; where that does not tell them apart, by reference. */
export function sortCases(
  cases: readonly ListedCase[],
  { by, isDescending }: ListView['sort'],
  optionsOf: (field: FieldId) => readonly string[],
): readonly ListedCase[] {
  const direction = isDescending ? -1 : 1;
  return cases
    .map((one) => ({ one, rank: rankOf(one, by, optionsOf) }))
    .sort((a, b) => direction * (compareRanks(a.rank, b.rank) || ORDER.compare(a.one.reference, b.one.reference)))
    .map(({ one }) => one);
}
