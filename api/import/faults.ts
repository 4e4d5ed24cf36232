import { LONGEST_TEXT } from '../contract/text.ts';
import { AppError, type Fault } from '../errors.ts';

// Enough to mend a file by; a file of another kind would have a fault in every row.
const MOST_FAULTS = 1000;
const LONGEST_FOUND = 60;

/** Where in a file something stands. */
export interface Place {
  readonly file: string;
  readonly row: number;
}

/** Gathers the faults of an import. */
export interface Faults {
  add(place: Place, column: string | null, found: string, expected: string): void;
  readonly count: number;
  /** Throws `bad-file` with all faults, if there are any. */
  refuse(): void;
}

const spellOut = (sign: string): string => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A cell as a fault shows it: on one line, not too long, and without signs that would act on a terminal. */
export function quote(cell: string): string {
  if (cell === '') return 'nothing';
  const short = cell.length > LONGEST_FOUND ? `${cell.slice(0, LONGEST_FOUND)}…` : cell;
  return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, spellOut);
}

/** Tells a fault, and gives true, where a text cannot be kept. */
export function refuseText(text: string, place: Place, column: string, faults: Faults): boolean {
  if (text.length <= LONGEST_TEXT && !text.includes('\0')) return false;
  faults.add(place, column, `${text.length} characters`, `up to ${LONGEST_TEXT} characters, none of them NUL`);
  return true;
}

/** No faults yet. Adding one too many ends the import at once. */
export function gatherFaults(): Faults {
  const faults: Fault[] = [];
  const refuse = (): void => {
    if (faults.length === 0) return;
    const more = faults.length >= MOST_FAULTS ? 'at least ' : '';
    throw new AppError('bad-file', `Nothing was imported: ${more}${faults.length} fault(s) in the files.`, faults);
  };
  return {
    add({ file, row }, column, found, expected) {
      faults.push({ file, row, column, found, expected });
      if (faults.length >= MOST_FAULTS) refuse();
    },
    get count() {
      return faults.length;
    },
    refuse,
  };
}
