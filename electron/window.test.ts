import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { closeCarefully, windowOptions } from './window.ts';

test('the window is a sandbox of its own session, hidden until it has something to show', () => {
  const session = {} as Session; // only passed on
  const options = windowOptions({ preload: '/p.cjs', icon: '/i.png', session, isPackaged: true });
  expect(options).toMatchObject({ show: false, webPreferences: { sandbox: true, devTools: false, preload: '/p.cjs' } });
  expect(options.webPreferences?.session).toBe(session);
});

describe('closing', () => {
  function makeClosing(choice: number) {
    const seen = { settled: 0, resumed: 0, stayed: 0, asked: 0 };
    const settling = Promise.withResolvers<void>();
    const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
    closeCarefully({
      window: window as unknown as BrowserWindow, // the slice of it that is used
      dialog: {
        showMessageBoxSync: () => {
          seen.asked++;
          return choice;
        },
      },
      settle: () => {
        seen.settled++;
        return settling.promise;
      },
      resume: () => void seen.resumed++,
      stay: () => void seen.stayed++,
    });
    const emit = (from: EventEmitter, name: string): boolean => {
      const event = { isPrevented: false };
      from.emit(name, { preventDefault: () => (event.isPrevented = true) });
      return event.isPrevented;
    };
    return { window, seen, settling, emit };
  }

  test('waits for the page once, then goes on', async () => {
    const { window, seen, settling, emit } = makeClosing(0);
    expect(emit(window, 'close')).toBe(true);
    expect(emit(window, 'close')).toBe(true); // pressed again meanwhile
    settling.resolve();
    await settling.promise;
    await Promise.resolve();
    expect(seen).toMatchObject({ settled: 1, resumed: 1 });
    expect(emit(window, 'close')).toBe(false);
  });
  test('goes on where the page cannot be asked', async () => {
    const { window, seen, settling, emit } = makeClosing(0);
    emit(window, 'close');
    settling.reject(new Error('gone'));
    await settling.promise.catch(() => {});
    await Promise.resolve();
    expect(seen.resumed).toBe(1);
  });
  test('a page that could not save stays where the person says so, and is asked anew next time', () => {
    const { window, seen, emit } = makeClosing(0);
    expect(emit(window.webContents, 'will-prevent-unload')).toBe(false);
    expect(seen).toMatchObject({ asked: 1, stayed: 1 });
    expect(emit(window, 'close')).toBe(true);
    expect(seen.settled).toBe(1);
  });
  test('and goes where the person says so', () => {
    const { window, seen, emit } = makeClosing(1);
    expect(emit(window.webContents, 'will-prevent-unload')).toBe(true);
    expect(seen.stayed).toBe(0);
  });
});

test('only the main process and the preload script load Electron; plain Node must not', () => {
  const loading = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^import (?!type).*'electron'/m.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')));
  expect(loading).toEqual(['main.ts', 'preload.ts']);
});
