import { allOptions } from '../../../domain/case/fields.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { sayValue } from '../../parts/words.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A fact in words: coded values and dates as people say them, text as it is; nothing recorded is said too. */
export function sayFact(id: string, value: string, { framework }: FrameworkWords): string {
  if (value === '') return 'Not recorded';
  const type = framework.caseFields.find((field) => field.id === id)?.type;
  if (type === 'date') return DAY.format(new Date(`${value}T00:00:00Z`));
  return type === 'choice' || type === 'multi-choice' ? value.split(';').map(sayValue).join(', ') : value;
}

/** A field in a few words, for the head of a column. */
export function sayField(id: string, words: FrameworkWords): string {
  return words.field(id).replace(", the service's classification", '');
}

/** A case type in a word, for the cells of a table: "Court", "Out-of-court". */
export function sayCaseType(id: string, words: FrameworkWords): string {
  return words.caseType(id).replace(/ disposal$/, '');
}

/** Where a value stands among those of its field, in the framework's order; nothing recorded stands last. */
export function placeOfValue(id: string, value: string, { framework }: FrameworkWords): number {
  const field = framework.caseFields.find((one) => one.id === id);
  const options = field?.type === 'choice' ? allOptions(field, framework) : [];
  const at = options.indexOf(value);
  return at < 0 ? options.length : at;
}
