import { expect, test } from 'vitest';
import { looksPersonal } from './looks-personal.ts';

test.each([
  ['Ada Lovelace', 'name'],
  ['Lovelace, Ada', 'name'],
  ["Siobhán O'Neill", 'name'],
  ['Mr Jones', 'name'],
  ['dr. lee', 'name'],
  ['AL 3/4/2009', 'date-of-birth'],
  ['al-2009-04-03', 'date-of-birth'],
  ['3rd April 2009', 'date-of-birth'],
  ['C001', null],
  ['CM-07', null],
  ['A 12', null],
  ['Team B', null],
  ['YJ-2025-014', null],
  ['drum kit', null],
])('"%s" looks like %s', (text, personal) => {
  expect(looksPersonal(text)).toBe(personal);
});
