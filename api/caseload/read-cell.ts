import { allOptions } from '../../domain/case/fields.ts';
import { guessValue } from '../../domain/caseload/guess-value.ts';
import { type DateForm, readListDate } from '../../domain/caseload/list-date.ts';
import type { CaseField, Framework } from '../../domain/framework/schema.ts';

/** What a cell of a list means: a value of the framework, nothing, or something else than was expected. */
export type ReadCell =
  | { readonly is: 'value'; readonly value: string; readonly form?: DateForm }
  | { readonly is: 'nothing' }
  | { readonly is: 'wrong'; readonly expected: string; readonly options: readonly string[] };

/** Reads the cells of one column. Equal cells are read once: lists repeat themselves. */
export type CellReader = (text: string) => ReadCell;

const NOTHING: ReadCell = { is: 'nothing' };
const wrong = (expected: string, options: readonly string[] = []): ReadCell => ({ is: 'wrong', expected, options });

/** Reads a coded value: what people said it means goes before what Casebook knows. */
export function readCode(options: readonly string[], said: Readonly<Record<string, string>>): CellReader {
  return (text) => {
    const meant = Object.hasOwn(said, text) ? said[text] : undefined;
    if (meant === '') return NOTHING;
    const value = meant ?? guessValue(text, options);
    return value !== null && options.includes(value)
      ? { is: 'value', value }
      : wrong(`one of ${options.join(', ')}`, options);
  };
}

const readDate: CellReader = (text) => {
  const date = readListDate(text);
  return date
    ? { is: 'value', value: date.day, form: date.form }
    : wrong('a date as 2026-03-04, 04/03/2026 (day first) or 4 March 2026');
};

function readWhole(min: number, max: number): CellReader {
  return (text) => {
    const number = /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    const fits = number >= min && number <= max;
    return fits ? { is: 'value', value: String(number) } : wrong(`a whole number from ${min} to ${max}`);
  };
}

function readMany(options: readonly string[], said: Readonly<Record<string, string>>): CellReader {
  const one = readCode(options, said);
  return (text) => {
    const read = text.split(/[;,]/).map((part) => one(part.trim()));
    const bad = read.find((part) => part.is === 'wrong');
    if (bad) return bad;
    const given = new Set(read.flatMap((part) => (part.is === 'value' ? [part.value] : [])));
    return given.size === 0 ? NOTHING : { is: 'value', value: options.filter((option) => given.has(option)).join(';') };
  };
}

const LONGEST_TEXT = 200;

const readText: CellReader = (text) => {
  const value = text.replace(/\s+/g, ' ');
  const fits = value.length <= LONGEST_TEXT && !/\p{Cc}/u.test(value);
  return fits ? { is: 'value', value } : wrong(`up to ${LONGEST_TEXT} characters`);
};

function readerOf(field: CaseField | null, framework: Framework, said: Readonly<Record<string, string>>): CellReader {
  switch (field?.type) {
    case 'date':
      return readDate;
    case 'whole-number':
      return readWhole(field.min, field.max);
    case 'choice':
      return readCode(allOptions(field, framework), said);
    case 'multi-choice':
      return readMany(field.options, said);
    default:
      return readText;
  }
}

/** So many values are remembered of a column: one that has more, such as case numbers, hardly repeats any. */
const MOST_KNOWN = 2_000;

/** The reader with what it read before kept. `text` is to be trimmed; empty text is nothing. */
export function remembering(read: CellReader): CellReader {
  const known = new Map<string, ReadCell>([['', NOTHING]]);
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const cell = read(text);
    if (known.size < MOST_KNOWN) known.set(text, cell);
    return cell;
  };
}

/** Reads the cells of a column that becomes a case field; of one that becomes a date without a field, `date`. */
export function makeReader(
  field: CaseField | 'date' | null,
  framework: Framework,
  said: Readonly<Record<string, string>>,
): CellReader {
  return remembering(field === 'date' ? readDate : readerOf(field, framework, said));
}
