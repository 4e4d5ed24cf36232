import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAddress } from './address.ts';

/** As much of a browser as an address has to do with. */
function openBrowser(hash: string) {
  const page = { hash, written: [] as string[], events: new EventTarget() };
  vi.stubGlobal('location', page);
  vi.stubGlobal('history', {
    state: null,
    replaceState(_state: unknown, _title: string, url: string) {
      page.hash = url;
      page.written.push(url);
    },
  });
  vi.stubGlobal('window', page.events);
  return page;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('An address', () => {
  it('is the one that is meant at once, and the browser has it when nobody types', () => {
    const page = openBrowser('#/a');
    const address = makeAddress();
    expect(address.path()).toBe('/a');
    for (const path of ['/b', '/c']) {
      address.follow(path);
      vi.advanceTimersByTime(150);
      expect(address.path()).toBe(path);
    }
    expect(page.written).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(page.written).toEqual(['#/c']);
    expect(address.path()).toBe('/c');
  });

  it('knows the path it wrote last, and no other', () => {
    openBrowser('#/a');
    const address = makeAddress();
    expect(address.isOwn('/a')).toBe(false);
    address.follow('/b');
    expect([address.isOwn('/b'), address.isOwn('/a')]).toEqual([true, false]);
  });

  it('gives way to whoever goes elsewhere meanwhile', () => {
    const page = openBrowser('#/a');
    const address = makeAddress();
    const stop = address.watch();
    address.follow('/b');
    page.hash = '#/elsewhere';
    page.events.dispatchEvent(new Event('hashchange'));
    vi.advanceTimersByTime(1_000);
    expect([page.written, address.path(), address.isOwn('/b')]).toEqual([[], '/elsewhere', false]);
    stop();
  });

  it('is written before the page ends, and not after it is given up', () => {
    const page = openBrowser('#/a');
    const address = makeAddress();
    const stop = address.watch();
    address.follow('/b');
    page.events.dispatchEvent(new Event('pagehide'));
    expect(page.written).toEqual(['#/b']);
    address.follow('/c');
    stop();
    vi.advanceTimersByTime(1_000);
    expect(page.written).toEqual(['#/b']);
  });
});
