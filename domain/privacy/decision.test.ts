import { expect, test } from 'vitest';
import { choiceFor, decide, LeaveDecisions, markOf } from './decision.ts';

const TEXT = 'Mrs Jones saw CM07';
const FIRST = { start: 0, end: 9 };
const SECOND = { start: 14, end: 18 };

test('nothing is decided about a text until somebody decides', () => {
  expect(choiceFor(TEXT, FIRST, null)).toBeNull();
});

test('a decision is about one stretch, and the last one about it holds', () => {
  const once = decide(TEXT, SECOND, 'accept', null);
  const twice = decide(TEXT, FIRST, 'mask', decide(TEXT, SECOND, 'mask', once));
  expect(LeaveDecisions.parse(twice).choices).toEqual([
    { ...FIRST, choice: 'mask' },
    { ...SECOND, choice: 'mask' },
  ]);
  expect(choiceFor(TEXT, SECOND, once)).toBe('accept');
  expect(choiceFor(TEXT, SECOND, twice)).toBe('mask');
  expect(choiceFor(TEXT, FIRST, once)).toBeNull();
});

test('a decision can be taken back', () => {
  const decided = decide(TEXT, FIRST, 'mask', null);
  expect(choiceFor(TEXT, FIRST, decide(TEXT, FIRST, null, decided))).toBeNull();
});

test('a text that changed is asked about again, and its old decisions go', () => {
  const decided = decide(TEXT, FIRST, 'accept', null);
  expect(choiceFor(`${TEXT}.`, FIRST, decided)).toBeNull();
  expect(decide(`${TEXT}.`, SECOND, 'mask', decided).choices).toEqual([{ ...SECOND, choice: 'mask' }]);
});

test('the mark is the FNV-1a of the published test vectors, behind the length', () => {
  expect(markOf('')).toBe('0-cbf29ce484222325');
  expect(markOf('a')).toBe('1-af63dc4c8601ec8c');
  expect(markOf('foobar')).toBe('6-85944171f73967e8');
});
