import { expect, test } from 'vitest';
import { sayInAllVersions } from './question-versions.ts';

const version = (texts: Readonly<Record<string, string>>) => ({ question: (id: string) => texts[id] ?? id });
const versions = [
  version({ a: 'Asked?', b: 'Told?', c: 'Filled in?' }),
  version({ a: 'Asked?', b: 'Told why?', d: 'New?' }),
];

test('A5: a question is told once where all versions agree, or where one alone asks it', () => {
  expect(sayInAllVersions(versions, 'a')).toBe('Asked?');
  expect(sayInAllVersions(versions, 'c')).toBe('Filled in?');
  expect(sayInAllVersions(versions, 'd')).toBe('New?');
});

test('A5: words that differ are told with their versions; what nobody knows is named as it is stored', () => {
  expect(sayInAllVersions(versions, 'b')).toBe('version 1: Told?; version 2: Told why?');
  expect(sayInAllVersions(versions, 'e')).toBe('e');
});
