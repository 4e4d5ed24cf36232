import { isNhsNumber } from './nhs-number.ts';

/** What a stretch of text may tell about a person. */
export type PersonalKind = 'name' | 'date-of-birth' | 'telephone' | 'email' | 'postcode' | 'reference';

/** A stretch of text that may tell who a person is: from `start` up to, not including, `end`, in UTF-16 code units. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** What is known of an audit, to look for it in free text. */
export interface KnownToAudit {
  /** Names and codes of people: assessors, case managers, panel members. Two characters and more are looked for. */
  readonly people: readonly string[];
  /** References of cases. */
  readonly references: readonly string[];
  /** The year in which the audit is made: a date of birth is that of a child of 8 to 20 in it. */
  readonly year: number;
}

const YOUNGEST = 8;
const OLDEST = 20;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  [
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-](?<a>\d{4}|\d{2})\b`,
    String.raw`\b(?<b>(?:19|20)\d{2})-\d{1,2}-\d{1,2}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\s+(?<c>\d{4})\b`,
  ].join('|'),
  'gi',
);
const BORN_BEFORE = /(?:\bborn(?:\s+on)?|\bd\.?o\.?b\.?|\bdate of birth|\bbirthday(?:\s+is)?)[\s:]*$/i;

// Each is a whole word or run of words; what must fit beside the pattern is a check.
const PATTERNS: readonly {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  readonly fits?: (text: string) => boolean;
}[] = [
  { kind: 'name', pattern: /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sir|Nan|Auntie|Uncle)\.?\s+\p{Lu}[\p{L}'’-]+/gu },
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  // United Kingdom numbers: ten or eleven digits from 0, or after +44.
  { kind: 'telephone', pattern: /(?<![\d/])(?:\+44\s?(?:\(0\)\s?)?|0)\d(?:[\s-]?\d){8,9}(?![\d/])/g },
  { kind: 'postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b/g },
  { kind: 'reference', pattern: /\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/g, fits: isNhsNumber },
  { kind: 'reference', pattern: /\b(?:19|20)?\d{2}\/\d{1,7}[A-Z]\b/g }, // Police National Computer: 2009/12345X
  { kind: 'reference', pattern: /\b[A-HJ-NPR-Z]\d{11}[\dA-Z]\b/g }, // Unique Pupil Number: a letter and 12 more
  { kind: 'reference', pattern: /\b[A-CEGHJ-PR-TW-Z]{2}\s?(?:\d{2}\s?){3}[A-D]\b/g }, // National Insurance number
];

const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds what in a text may tell who a person is. */
export type FindPersonal = (text: string) => readonly PersonalFinding[];

const TOKEN = /[\p{L}\p{N}]+/gu;
const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(TOKEN) ?? [];

/**
 * Finds whole words only: the code A1 is not in the word A12. Of thousands of words those are looked for whose last run of
 * letters and digits is in the text at all. `asWritten` asks for the same large and small letters, or all large ones.
 */
function makeWordFinder(words: readonly string[], kind: PersonalKind, asWritten = false): FindPersonal {
  const forms = asWritten ? words.flatMap((word) => [word, word.toUpperCase()]) : words;
  const sought = [...new Set(forms.map((word) => word.trim()).filter((word) => word.length > 1))];
  const longestFirst = sought.sort((a, b) => b.length - a.length);
  const byToken = Map.groupBy(longestFirst, (word) => tokensOf(word).at(-1) ?? '');
  return (text) => {
    const near = ['', ...new Set(tokensOf(text))].flatMap((token) => byToken.get(token) ?? []);
    if (near.length === 0) return [];
    const any = near.sort((a, b) => b.length - a.length).map(asPattern);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`, asWritten ? 'gu' : 'giu');
    return [...text.matchAll(pattern)].map((found) => place(kind, found));
  };
}

const place = (kind: PersonalKind, found: RegExpExecArray): PersonalFinding => ({
  kind,
  start: found.index,
  end: found.index + found[0].length,
});

const NAME_PART = /\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu;
const SHORTEST_PART = 3;
const TITLES = new Set(['Mrs', 'Miss', 'Prof', 'Rev', 'Sir', 'Nan', 'Auntie', 'Uncle']);

/**
 * The parts of names that are two capitalised words and more, such as a reference kept as "Ada Lovelace" on purpose: each
 * of three letters and more, and what a hyphen joins.
 */
export function partsOfNames(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const words = name.match(NAME_PART) ?? [];
    if (words.length < 2) return [];
    const parts = words.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]);
    return parts.filter((part) => [...part].length >= SHORTEST_PART && !TITLES.has(part));
  });
}

/** A full date is taken for one of birth where the words before say so, or where a child would be 8 to 20. */
function findDatesOfBirth(text: string, year: number): PersonalFinding[] {
  return [...text.matchAll(DATE)]
    .filter((found) => {
      const { a, b, c } = found.groups ?? {};
      const written = Number(a ?? b ?? c);
      const age = year - (written < 100 ? 2000 + written : written);
      return BORN_BEFORE.test(text.slice(0, found.index)) || (age >= YOUNGEST && age <= OLDEST);
    })
    .map((found) => place('date-of-birth', found));
}

function findPatterns(text: string): PersonalFinding[] {
  return PATTERNS.flatMap(({ kind, pattern, fits }) =>
    [...text.matchAll(pattern)].filter(([found]) => fits?.(found) ?? true).map((found) => place(kind, found)),
  );
}

/** Of findings that overlap the first stays, and of those that begin together the longest. */
function withoutOverlap(findings: readonly PersonalFinding[]): readonly PersonalFinding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}

/**
 * Looks for what in a free text may tell who a person is. Made once for many texts: the references of an audit can be
 * thousands. Gives it in the order it stands there, without overlap. A guess, to be looked at
 * by a person: a name that is neither known to the audit nor behind a title is not found; a part of a known name that is
 * also a word (Grace, Will) is found where it has a large letter, at the beginning of a sentence too.
 *
 * | text                          | found         | because |
 * |-------------------------------|---------------|---------|
 * | Mrs Jones rang                | name          | a title and a capitalised word |
 * | discussed with CM07           | name          | a code or name known to the audit, as a whole word |
 * | born 3/4/09, 2009-04-03       | date-of-birth | the words before, or a child of 8 to 20 |
 * | see LEI-C-05                  | reference     | the reference of a case |
 * | Ada came                      | name          | part of a name known to the audit, large letter and all |
 * | 0116 496 0000, a@b.example, LE1 4AA | telephone, email, postcode | their form |
 * | 943 476 5919                  | reference     | an NHS number, by its check digit |
 */
export function makePersonalFinder(known: KnownToAudit): FindPersonal {
  const findPeople = makeWordFinder(known.people, 'name');
  const findReferences = makeWordFinder(known.references, 'reference');
  const findParts = makeWordFinder(partsOfNames([...known.people, ...known.references]), 'name', true);
  return (text) =>
    withoutOverlap([
      ...findPeople(text),
      ...findReferences(text),
      ...findParts(text),
      ...findDatesOfBirth(text, known.year),
      ...findPatterns(text),
    ]);
}
