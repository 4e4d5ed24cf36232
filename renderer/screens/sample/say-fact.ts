import type { FrameworkWords } from '../../parts/framework-words.ts';
import { sayDate, sayValue } from '../../parts/words.ts';

/** A fact in words: coded values and dates as people say them, text as it is; nothing recorded is said too. */
export function sayFact(id: string, value: string, { framework }: FrameworkWords): string {
  if (value === '') return 'Not recorded';
  const type = framework.caseFields.find((field) => field.id === id)?.type;
  if (type === 'date') return sayDate(value);
  return type === 'choice' || type === 'multi-choice' ? value.split(';').map(sayValue).join(', ') : value;
}
