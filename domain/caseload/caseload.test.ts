import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { releasedRegistry } from '../framework/registry.ts';
import { guessColumns } from './guess-columns.ts';
import { guessValue } from './guess-value.ts';
import { columnLetters, findHeader, nameColumns } from './header.ts';
import { readListDate } from './list-date.ts';
import { readPage, writePages } from './pages.ts';
import { codesFor, findSpellings, personKey } from './people.ts';
import { givePseudonyms } from './pseudonyms.ts';
import { listTargets } from './targets.ts';

describe('a date of a list', () => {
  test.each([
    ['2026-03-04', '2026-03-04', 'iso'],
    ['2026-03-04T00:00:00Z', '2026-03-04', 'iso'],
    ['04/03/2026 00:00', '2026-03-04', 'day-first'],
    ['4.3.2026', '2026-03-04', 'day-first'],
    ['4 Mar 2026', '2026-03-04', 'named-month'],
    ['1st September, 2026', '2026-09-01', 'named-month'],
  ])('%s is %s', (text, day, form) => {
    expect(readListDate(text)).toEqual({ day, form });
  });

  test.each(['03/25/2026', '31/02/2026', '29/02/2025', '04/03/26', '2026-13-01', '46085', 'Mar 2026', ''])(
    '%j is none',
    (text) => {
      expect(readListDate(text)).toBeNull();
    },
  );
});

describe('the header of a list', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (at, letters) => {
    expect(columnLetters(at)).toBe(letters);
  });

  test('is found below titles and headings over several columns', () => {
    const rows = [
      ['Westmarch', '', ''],
      ['Child', '', 'Order'],
      ['Ref', 'Sex', 'Kind'],
      ['1', 'F', 'RO'],
      ['2', 'M', 'RO'],
    ];
    expect(findHeader(rows)).toEqual({ at: 2, columns: ['Ref', 'Sex', 'Kind'] });
    expect(findHeader([])).toBeNull();
  });

  test('names every column once', () => {
    expect(nameColumns(['A', ' A ', '', 'A'])).toEqual(['A', 'A (2)', 'Column C', 'A (3)']);
  });
});

describe('a guess', () => {
  const [loaded] = releasedRegistry().newest;
  if (!loaded) throw new Error('expected a framework');
  const targets = listTargets(loaded.framework);

  test('takes each column once, the best fit first', () => {
    const { columns } = guessColumns(
      ['ID', 'DOB', 'Disposal', 'Disposal date', 'Age', 'RoSH level', 'Worker', 'Postcode'],
      targets,
    );
    expect(columns).toEqual({
      reference: 'ID',
      dateOfBirth: 'DOB',
      disposal: 'Disposal',
      disposalDate: 'Disposal date',
      ageAtDisposal: 'Age',
      serviceRiskOfSeriousHarm: 'RoSH level',
      caseManager: 'Worker',
    });
  });

  test('of a value is made where it is plain, and not else', () => {
    expect(guessValue('Very High', ['low', 'high', 'very-high'])).toBe('very-high');
    expect(guessValue('M', ['female', 'male'])).toBe('male');
    expect(guessValue('M', ['low', 'medium'])).toBe('medium');
    expect(guessValue('Moderate', ['low', 'medium'])).toBeNull();
  });
});

describe('people in a list', () => {
  const spelling = (text: string, row: number) => ({ text, row, rows: 1 });

  test('are the same in another order or case, near by one letter, and codes are never near', () => {
    const found = findSpellings(['Jane Smith', 'SMITH, Jane', 'Jane Smyth', 'Jo Lee', 'CM01', 'CM02'].map(spelling));
    expect(found.map(({ kind, one, other }) => [kind, one.text, other.text])).toEqual([
      ['same', 'Jane Smith', 'SMITH, Jane'],
      ['near', 'Jane Smith', 'Jane Smyth'],
    ]);
  });

  test('keep the codes they have, and new ones are numbered on', () => {
    const known = new Map([[personKey('Zed Young'), 'CM07']]);
    expect([...codesFor(['Abe New', 'YOUNG, Zed'], known)]).toEqual([
      ['abe new', 'CM08'],
      ['young zed', 'CM07'],
    ]);
  });
});

describe('pseudonyms', () => {
  const cases = Array.from({ length: 30 }, (_, at) => ({ reference: `R${at}`, caseType: 'court', facts: {} }));
  const byReference = (some: typeof cases) => {
    const given = givePseudonyms(some, new Map(), []);
    return new Map(some.map(({ reference }, at) => [reference, given[at]]));
  };

  test('are the same for every order of rows, and say nothing of it', () => {
    expect([...byReference(cases.toReversed())].sort()).toEqual([...byReference(cases)].sort());
    expect(givePseudonyms(cases, new Map(), [])).not.toEqual(
      cases.map((_, at) => `C${String(at + 1).padStart(3, '0')}`),
    );
  });

  test('go on after those that are taken, and each is given once', () => {
    const given = givePseudonyms(cases, new Map([['R0', 'C040']]), ['C041', 'X9']);
    expect(given[0]).toBe('C040');
    expect(new Set(given).size).toBe(30);
    expect([...given].sort().slice(0, 2)).toEqual(['C040', 'C042']);
  });
});

test('the pages of a list give back its rows', () => {
  const text = fc.string({ minLength: 1 });
  const row = fc.record({
    row: fc.integer({ min: 1 }),
    pseudonym: text,
    reference: fc.option(text),
    caseType: text,
    facts: fc.dictionary(fc.constantFrom('gender', 'disposal'), text),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const columns = ['disposal', 'gender'];
      const read = writePages(rows, columns).flatMap((page) => readPage(page, columns));
      expect(read).toEqual(rows.map((one) => ({ ...one, facts: { ...one.facts } })));
    }),
    { seed: 20_261_124, numRuns: 200 },
  );
});
