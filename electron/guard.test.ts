import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { guardContents, guardSession } from './guard.ts';

type Given = (...given: unknown[]) => unknown;

/** Keeps what it is set up with by name. Electron itself cannot be had in plain Node. */
function makeRecorder() {
  const set = new Map<string, Given>();
  const keep = (name: string) => (handler: Given) => void set.set(name, handler);
  return { set, keep };
}

function guardedSession() {
  const { set, keep } = makeRecorder();
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: (isEnabled: boolean) => void set.set('spelling', () => isEnabled),
    webRequest: { onBeforeRequest: keep('before') },
  });
  guardSession(session as unknown as Session, true); // the slice of it that is used
  const ask = (name: string, ...given: unknown[]) => set.get(name)?.(...given);
  const answerOf = (name: string, ...given: unknown[]) =>
    new Promise((resolve) => ask(name, ...given, (answer: unknown) => resolve(answer)));
  return { session, ask, answerOf };
}

describe('a session', () => {
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'anything new'])(
    'is refused the permission "%s"',
    async (permission) => {
      const { ask, answerOf } = guardedSession();
      expect(await answerOf('request', null, permission)).toBe(false);
      expect(ask('check', null, permission)).toBe(false);
    },
  );
  test('is refused every device, and checks no spelling', () => {
    const { ask } = guardedSession();
    expect(ask('device', { deviceType: 'usb' })).toBe(false);
    expect(ask('spelling')).toBe(false);
  });
  test('loads from Casebook alone', async () => {
    const { answerOf } = guardedSession();
    expect(await answerOf('before', { url: 'app://casebook/index.html' })).toEqual({ cancel: false });
    expect(await answerOf('before', { url: 'https://example.com/' })).toEqual({ cancel: true });
  });
  test.each([
    ['blob:app://casebook/1', false],
    ['https://example.com/x.exe', true],
    ['data:text/csv,x', true],
  ])('saves a file from %s: refused is %s', (url, isRefused) => {
    const { session } = guardedSession();
    const seen = { isRefused: false };
    session.emit('will-download', { preventDefault: () => (seen.isRefused = true) }, { getURL: () => url });
    expect(seen.isRefused).toBe(isRefused);
  });
});

describe('a page', () => {
  function guarded() {
    const { set, keep } = makeRecorder();
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: keep('open'),
      setWebRTCIPHandlingPolicy: (policy: string) => void set.set('webrtc', () => policy),
    });
    guardContents(contents as unknown as WebContents); // the slice of it that is used
    const isRefused = (event: string, details: object): boolean => {
      const seen = { isRefused: false };
      contents.emit(event, { ...details, preventDefault: () => (seen.isRefused = true) });
      return seen.isRefused;
    };
    return { isRefused, set };
  }
  test('goes nowhere else, by itself or by a redirect', () => {
    const { isRefused } = guarded();
    const foreign = { url: 'https://example.com/', isMainFrame: true };
    expect(isRefused('will-frame-navigate', foreign)).toBe(true);
    expect(isRefused('will-frame-navigate', { ...foreign, url: 'app://casebook/index.html' })).toBe(false);
    expect(isRefused('will-redirect', { ...foreign, url: 'app://casebook/index.html' })).toBe(true);
  });
  test('holds no webview and opens no window', () => {
    const { isRefused, set } = guarded();
    expect(isRefused('will-attach-webview', {})).toBe(true);
    expect(set.get('open')?.({ url: 'app://casebook/index.html' })).toEqual({ action: 'deny' });
  });
  test('sends nothing past the proxy that there is none of', () => {
    expect(guarded().set.get('webrtc')?.()).toBe('disable_non_proxied_udp');
  });
});
