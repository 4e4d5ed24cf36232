import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './data-folder.ts';

const linux = { platform: 'linux', home: '/home/jo' } as const;

test.each([
  [
    'CASEBOOK_HOME goes before all',
    { ...linux, environment: { CASEBOOK_HOME: '/srv/c', XDG_DATA_HOME: '/x' } },
    '/srv/c',
  ],
  ['XDG_DATA_HOME is kept to', { ...linux, environment: { XDG_DATA_HOME: '/x' } }, '/x/casebook'],
  [
    'a relative XDG_DATA_HOME is ignored',
    { ...linux, environment: { XDG_DATA_HOME: 'x' } },
    '/home/jo/.local/share/casebook',
  ],
  [
    'an empty CASEBOOK_HOME is none',
    { ...linux, environment: { CASEBOOK_HOME: '' } },
    '/home/jo/.local/share/casebook',
  ],
  [
    'macOS has a Library',
    { platform: 'darwin', home: '/Users/jo', environment: {} } as const,
    '/Users/jo/Library/Application Support/casebook',
  ],
  [
    'Windows has APPDATA',
    { platform: 'win32', home: '/jo', environment: { APPDATA: '/jo/R' } } as const,
    '/jo/R/casebook',
  ],
  [
    'Windows without APPDATA',
    { platform: 'win32', home: '/jo', environment: {} } as const,
    '/jo/AppData/Roaming/casebook',
  ],
])('the data folder: %s', (_, surroundings, expected) => {
  expect(dataFolder(surroundings)).toBe(path.normalize(expected));
});
