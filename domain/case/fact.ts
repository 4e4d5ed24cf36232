import type { CaseField } from '../framework/schema.ts';
import { optionsFor } from './fields.ts';

/** A fact as it is stored, or what was expected in its place. */
export type CheckedFact = { readonly value: string } | { readonly expected: string };

/** Longest fact, in UTF-16 code units. */
export const LONGEST_FACT = 200;

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text); // the 31st of a short month rolls over
}

const oneOf = (options: readonly string[]): string => `one of ${options.join(', ')}`;

function checkMany(options: readonly string[], text: string): CheckedFact {
  const given = text.split(';').map((value) => value.trim());
  if (new Set(given).size !== given.length || given.some((value) => !options.includes(value))) {
    return { expected: `any of ${options.join(', ')}, each once, with ; between` };
  }
  return { value: options.filter((option) => given.includes(option)).join(';') };
}

/** Checks one fact of a case, given as text that is not empty. A field of another case type is kept, like a set-aside answer. */
export function checkFact(field: CaseField, caseType: string, text: string): CheckedFact {
  switch (field.type) {
    case 'text': {
      const fits = text.length <= LONGEST_FACT && !/\p{Cc}/u.test(text) && text.trim() === text;
      return fits
        ? { value: text }
        : { expected: `up to ${LONGEST_FACT} characters on one line, no space at its ends` };
    }
    case 'date':
      return isDate(text) ? { value: text } : { expected: 'a date as YYYY-MM-DD' };
    case 'whole-number': {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      const fits = number >= field.min && number <= field.max;
      return fits ? { value: String(number) } : { expected: `a whole number from ${field.min} to ${field.max}` };
    }
    case 'choice': {
      const options = optionsFor(field, caseType);
      return options.includes(text) ? { value: text } : { expected: oneOf(options) };
    }
    case 'multi-choice':
      return checkMany(field.options, text);
  }
}
