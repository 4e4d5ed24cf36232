import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from './menu.ts';

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}
const items = (isPackaged: boolean, isMac = false, tellPage: (action: string) => void = () => {}) =>
  flatten(menuTemplate({ isMac, isPackaged, tellPage }));

test('Lock sends the page one message', () => {
  const told: string[] = [];
  const lock = items(true, false, (action) => void told.push(action)).find(({ label }) => label === '&Lock');
  const click = lock?.click as (() => void) | undefined; // Electron hands it more, which it does not take
  click?.();
  expect(told).toEqual(['lock']);
});

test('a release has neither reload nor developer tools', () => {
  const roles = (isPackaged: boolean) => items(isPackaged).map(({ role }) => role);
  expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu']) expect(roles(true)).not.toContain(role);
});

test('Quit is where each system has it', () => {
  expect(items(true).some(({ role }) => role === 'quit')).toBe(true);
  expect(items(true, true).map(({ role }) => role)).toEqual(expect.arrayContaining(['appMenu', 'close']));
});
