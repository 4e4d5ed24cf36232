import { drawLot } from '../sampling/seed.ts';

/** One way in which a person is written in a list. */
export interface Spelling {
  readonly text: string;
  /** The spreadsheet row where it stands first. */
  readonly row: number;
  readonly rows: number;
}

/** Two ways of writing that are one person (`same`), or may be (`near`: one letter more, less or other). */
export interface SpellingPair {
  readonly kind: 'same' | 'near';
  readonly one: Spelling;
  readonly other: Spelling;
}

const SHORTEST_NEAR = 5;

/** A name as it is compared: small letters without accents, its words in order: "Okafor, Ben" and "BEN OKAFOR" are one. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** Whether one letter more, less or other makes one text of the other. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_NEAR || long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

// A code is near every other code: only words tell a slip of the pen.
const holdsDigit = (text: string): boolean => /\d/.test(text);

/** S3 counts a manager's cases, so a manager in two spellings is told: the same but for case and order, or near. */
export function findSpellings(spellings: readonly Spelling[]): readonly SpellingPair[] {
  const byName = [...Map.groupBy(spellings, ({ text }) => foldName(text))];
  const same = byName.flatMap(([, [one, ...others]]) =>
    one ? others.map((other): SpellingPair => ({ kind: 'same', one, other })) : [],
  );
  const near = byName.flatMap(([name, [one]], at) =>
    byName.slice(at + 1).flatMap(([otherName, [other]]): SpellingPair[] => {
      if (!one || !other || holdsDigit(name) || holdsDigit(otherName) || !isNear(name, otherName)) return [];
      return [{ kind: 'near', one, other }];
    }),
  );
  return [...same, ...near];
}

/** What a known code is kept under: it tells the same person again, and is no name. */
export function personKey(name: string): string {
  const { first, second } = drawLot('PEOPLE', foldName(name));
  return first.toString(16).padStart(8, '0') + second.toString(16).padStart(8, '0');
}

const numberOf = (code: string): number => Number(/^CM(\d+)$/.exec(code)?.[1] ?? 0);

/**
 * What each person is called instead: CM01, CM02, ... in the order of their names. Who is known by `personKey` from an
 * earlier list keeps the code, and new ones are numbered on. By folded name.
 */
export function codesFor(names: Iterable<string>, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folded = [...new Set([...names].map(foldName))].sort();
  let last = Math.max(0, ...[...known.values()].map(numberOf));
  const next = (): string => `CM${String(++last).padStart(2, '0')}`;
  return new Map(folded.map((name) => [name, known.get(personKey(name)) ?? next()]));
}
