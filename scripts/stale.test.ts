import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron } from './electron-binary.ts';
import { isStale } from './stale.ts';

const at = { root: '' };
const write = (file: string, seconds: number): void => {
  const whole = path.join(at.root, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, '');
  utimesSync(whole, seconds, seconds);
};
beforeEach(() => {
  at.root = mkdtempSync(path.join(tmpdir(), 'casebook-stale-'));
  for (const file of [
    'out/renderer/index.html',
    'out/main/main.cjs',
    'out/preload/preload.cjs',
    'out/cli/casebook.mjs',
  ])
    write(file, 2000);
  write('api/dispatch.ts', 1000);
});
afterEach(() => rmSync(at.root, { recursive: true }));

test('a build that is newer than its sources is kept', () => expect(isStale(at.root)).toBe(false));
test('a test makes no build stale', () => {
  write('api/dispatch.test.ts', 3000);
  expect(isStale(at.root)).toBe(false);
});
test.each(['renderer/screens/case/Case.tsx', 'electron/icon.png', 'package-lock.json'])('%s makes it stale', (file) => {
  write(file, 3000);
  expect(isStale(at.root)).toBe(true);
});
test('a part that is missing makes it stale', () => {
  rmSync(path.join(at.root, 'out/preload'), { recursive: true });
  expect(isStale(at.root)).toBe(true);
});

test('Electron is found by its file alone', () => {
  expect(findElectron(at.root)).toBeNull();
  write('node_modules/electron/dist/electron', 1000);
  if (process.platform === 'linux') expect(findElectron(at.root)).toMatch(/dist\/electron$/);
});
