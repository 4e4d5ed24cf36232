import { describe, expect, test } from 'vitest';
import { isOurs, mayLoad, mayNavigate, ORIGIN, refuseCaller, START, webPreferences } from './policy.ts';

const FOREIGN = [
  'https://casebook/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://casebook.evil.test/',
  'app://evil.test/casebook',
  'app://casebook@evil.test/',
  'app://someone@casebook/',
  'app://casebook:80/',
  'apps://casebook/',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,x',
  'blob:app://evil.test/1',
  'casebook',
  '',
];

describe("an address is Casebook's own", () => {
  test.each([START, `${ORIGIN}/`, `${ORIGIN}/assets/x.js?y#z`, 'APP://CASEBOOK/'.toLowerCase()])('%s', (url) => {
    expect(isOurs(url)).toBe(true);
  });
  test.each(FOREIGN)('and "%s" is not', (url) => expect(isOurs(url)).toBe(false));
});

describe('what may be loaded', () => {
  test.each(FOREIGN.filter((url) => !url.startsWith('data:')))('never "%s"', (url) => {
    expect(mayLoad(url, true)).toBe(false);
    expect(mayLoad(url, false)).toBe(false);
  });
  test("the page's own files, and images in a stylesheet", () => {
    expect(mayLoad(START, true)).toBe(true);
    expect(mayLoad(`blob:${ORIGIN}/0f1e`, true)).toBe(true);
    expect(mayLoad('data:image/svg+xml,x', true)).toBe(true);
  });
  test('developer tools, while developing', () => {
    expect(mayLoad('devtools://devtools/bundled/x.html', false)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/x.html', true)).toBe(false);
  });
});

describe('where a page may go', () => {
  test('it may be loaded anew', () => expect(mayNavigate({ url: START, isMainFrame: true })).toBe(true));
  test('a frame in it goes nowhere', () => expect(mayNavigate({ url: START, isMainFrame: false })).toBe(false));
  test.each(FOREIGN)('never to "%s"', (url) => expect(mayNavigate({ url, isMainFrame: true })).toBe(false));
});

describe('a call is let in', () => {
  const own = {};
  const senderFrame = { url: START, origin: ORIGIN, parent: null };
  test('from the page of our own window', () => expect(refuseCaller({ sender: own, senderFrame }, own)).toBeNull());
  test("with a screen's address after #", () => {
    const onScreen = { ...senderFrame, url: `${START}#/audits` };
    expect(refuseCaller({ sender: own, senderFrame: onScreen }, own)).toBeNull();
  });
  test.each([
    ['another window', { sender: {}, senderFrame }, own, 'window'],
    ['any window, when ours is gone', { sender: null, senderFrame }, null, 'window'],
    ['a frame that is gone', { sender: own, senderFrame: null }, own, 'frame'],
    ['a frame within', { sender: own, senderFrame: { ...senderFrame, parent: senderFrame } }, own, 'frame'],
    ['an origin of its own', { sender: own, senderFrame: { ...senderFrame, origin: 'null' } }, own, 'page'],
    ['a foreign address', { sender: own, senderFrame: { ...senderFrame, url: 'https://x.test/' } }, own, 'page'],
  ])('not from %s', (_, caller, window, refusedAs) => {
    expect(refuseCaller(caller, window)).toMatch(new RegExp(`${refusedAs}$`));
  });
});

test('a window has every guard that Electron can give it', () => {
  expect(webPreferences(true)).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

test('a release has no developer tools, and nothing else differs', () => {
  expect(webPreferences(true)).toEqual({ ...webPreferences(false), devTools: false });
  expect(webPreferences(false).devTools).toBe(true);
});
