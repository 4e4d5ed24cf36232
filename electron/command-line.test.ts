import { expect, test } from 'vitest';
import { commandWords } from './command-line.ts';

test.each([
  [['casebook'], true, []],
  [['casebook', '--no-sandbox'], true, []],
  [['casebook', 'verify', 'a.casebook'], true, ['verify', 'a.casebook']],
  [['casebook', '--no-sandbox', 'results', 'a', '--audit', 'x'], true, ['results', 'a', '--audit', 'x']],
  [['electron', '.'], false, []],
  [['electron', '--inspect=0', '--remote-debugging-port=0', '.'], false, []],
  [['electron', '.', 'audit', 'list', 'a', '--json'], false, ['audit', 'list', 'a', '--json']],
  [['electron', '.', '--no-sandbox'], false, []],
])('%j, packaged %s: the words are %j', (argv, isPackaged, words) => {
  expect(commandWords(argv, isPackaged)).toEqual(words);
});
