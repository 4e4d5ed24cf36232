import { looksPersonal } from '../../../domain/privacy/looks-personal.ts';

/** What to say of a text that ought to be a pseudonym and does not look like one. */
export function warnOfPersonal(text: string): string | undefined {
  switch (looksPersonal(text)) {
    case 'name':
      return 'This looks like a name. Use a pseudonym.';
    case 'date-of-birth':
      return 'This looks like a date of birth. Use a pseudonym.';
    case null:
      return undefined;
  }
}
