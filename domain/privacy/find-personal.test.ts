import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownToAudit, makePersonalFinder } from './find-personal.ts';
import { maskPersonal } from './mask.ts';
import { isNhsNumber } from './nhs-number.ts';

const KNOWN: KnownToAudit = {
  people: ['CM07', 'Ada Lovelace', 'B'],
  references: ['LEI-C-05', 'C1', 'Jean-Luc Li'],
  year: 2026,
};
const findPersonal = makePersonalFinder(KNOWN);

const found = (text: string): readonly string[] =>
  findPersonal(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what may tell who a person is', () => {
  test.each([
    ['Spoke to Mrs Jones and Dr. O’Neill', ['name: Mrs Jones', 'name: Dr. O’Neill']],
    ['Discussed with cm07 on Monday', ['name: cm07']],
    ['ada lovelace agreed', ['name: ada lovelace']],
    ['Ada came, and LOVELACE’s aunt', ['name: Ada', 'name: LOVELACE']], // a part of a name, whole word, large letter
    ['for Jean-Luc, then Luc', ['name: Jean-Luc', 'name: Luc']], // a reference kept as a name on purpose
    ['The same as LEI-C-05.', ['reference: LEI-C-05']],
    ['born 3/4/1961', ['date-of-birth: 3/4/1961']],
    ['DOB: 03.04.09', ['date-of-birth: 03.04.09']],
    ['turned 15 (2011-04-03)', ['date-of-birth: 2011-04-03']],
    ['3rd April 2010', ['date-of-birth: 3rd April 2010']],
    ['ring 0116 496 0000 or +44 7700 900123', ['telephone: 0116 496 0000', 'telephone: +44 7700 900123']],
    ['write to a.b@school.example', ['email: a.b@school.example']],
    ['lives at LE1 4AA', ['postcode: LE1 4AA']],
    ['NHS 943 476 5919', ['reference: 943 476 5919']],
    ['PNC 2009/12345X', ['reference: 2009/12345X']],
    ['UPN A123456789012', ['reference: A123456789012']],
    ['NI QQ 12 34 56 C', []], // no such prefix is issued
    ['NI AB 12 34 56 C', ['reference: AB 12 34 56 C']],
  ])('in "%s" is %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'Youth Rehabilitation Order of 12 months, reviewed on 12/10/2026',
    'The assessment was 3/4 done; 10 of 13 sessions were kept',
    'Referral Order, Asset Plus and Education Health and Care Plan in place',
    'C12 and LEI-C-051 are other cases', // whole words only
    'Scored 2.1.1 a yes; planning B was weak', // one letter is no code to look for
    'A lovelace of ada; Adas; Li was not asked', // small letters, part of a word, two letters
    '111 222 3333', // ten digits that fail the check
    'The plan of 2026-09-01 was clear',
    '',
  ])('in "%s" is nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('an NHS number ends in its check digit', () => {
  expect(isNhsNumber('9434765919')).toBe(true); // 9·10+4·9+3·8+4·7+7·6+6·5+5·4+9·3+1·2 = 299; 299 mod 11 = 2; 11 - 2 = 9
  expect(isNhsNumber('9434765918')).toBe(false);
  expect(isNhsNumber('943476591')).toBe(false);
});

describe('masking', () => {
  test('puts what it was in the place of what was found', () => {
    const text = 'Mrs Jones (0116 496 0000) saw LEI-C-05';
    expect(maskPersonal(text, findPersonal(text))).toBe('[name] ([telephone number]) saw [reference]');
  });

  test('leaves the rest to the letter, and nothing that would be found again', () => {
    const part = fc.constantFrom(
      'Mrs Jones',
      'CM07',
      'LEI-C-05',
      ' and ',
      ', ',
      'born 3/4/2009',
      '0116 496 0000',
      'é',
      '=1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const findings = findPersonal(text);
        const masked = maskPersonal(text, findings);
        expect(findPersonal(masked)).toEqual([]);
        let kept = '';
        let at = 0;
        for (const { start, end } of findings) {
          kept += text.slice(at, start);
          at = end;
        }
        expect(masked.replaceAll(/\[[a-z ]+\]/g, '')).toBe(kept + text.slice(at));
      }),
      { seed: 20_261_124, numRuns: 500 },
    );
  });
});
