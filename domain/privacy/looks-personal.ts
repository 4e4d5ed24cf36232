/** What in a text would tell who a person is. */
export type Personal = 'name' | 'date-of-birth';

const TITLE = /(^|\P{L})(mr|mrs|ms|miss|mx|dr|prof|rev|sir)\.?\s+\p{L}/iu;
const TWO_CAPITALISED_WORDS = /(^|\P{L})\p{Lu}[\p{Ll}'’-]+[\s,]+\p{Lu}[\p{Ll}'’-]+/u;
const DATES = [
  /(^|\D)\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})(\D|$)/, // 3/4/2009
  /(^|\D)(19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}(\D|$)/, // 2009-04-03
  /(^|\D)\d{1,2}(st|nd|rd|th)?\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s*\d{2,4}(\D|$)/i, // 3 April 2009
];

/**
 * What a text that ought to be a pseudonym looks like instead; null where it looks like one. A guess, to warn by and
 * never to refuse by.
 *
 * | text              | looks like    | because |
 * |-------------------|---------------|---------|
 * | Mr Jones, dr lee  | name          | a common title and a word |
 * | Ada Lovelace      | name          | two capitalised words |
 * | AL 3/4/2009       | date-of-birth | a day, month and year |
 * | C001, CM-07, A 12 | nothing       | |
 */
export function looksPersonal(text: string): Personal | null {
  if (TITLE.test(text) || TWO_CAPITALISED_WORDS.test(text)) return 'name';
  return DATES.some((date) => date.test(text)) ? 'date-of-birth' : null;
}
