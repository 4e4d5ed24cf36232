import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RULES = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'S1',
  'S2',
  'S3',
  'S4',
];
const paragraphs = readFileSync(join(import.meta.dirname, 'RULES.md'), 'utf8')
  .split('\n\n')
  .filter((paragraph) => paragraph.startsWith('**'));
/** Names stand for files of this folder, of the domain where they have a folder, or of the whole program. */
function fileOf(name: string): string {
  if (/^(api|db|test)\//.test(name)) return join(import.meta.dirname, '../..', name);
  return join(import.meta.dirname, name.includes('/') ? `../${name}` : name);
}

test('RULES.md has one paragraph for each rule, in order', () => {
  expect(paragraphs.map((paragraph) => paragraph.slice(2, 4))).toEqual(RULES);
});

test.each(paragraphs.map((text) => [text.slice(2, 4), text]))(
  'RULES.md says where %s lives, and its tests are there',
  (rule, text) => {
    const files = [...text.matchAll(/`([^`]+\.(?:ts|json))`/g)].map(([, name = '']) => name);
    for (const file of files) expect(existsSync(fileOf(file)), `${file} of ${rule}`).toBe(true);
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    expect(tests).not.toEqual([]);
    for (const file of tests)
      expect(readFileSync(fileOf(file), 'utf8'), file).toMatch(new RegExp(`'(?:[A-Z]\\d, )*${rule}[ ,:]`));
  },
);
