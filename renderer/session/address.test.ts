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

  it('knows the path that is meant and the one it wrote last, and no other', () => {
    openBrowser('#/a');
    const address = makeAddress();
    const known = () => ['/a', '/b', '/c', '/d'].filter((path) => address.isOwn(path));
    expect(known()).toEqual([]);
    address.follow('/b');
    expect(known()).toEqual(['/b']);
    vi.advanceTimersByTime(200);
    address.follow('/c'); // a screen that reads /b from the browser only now is not led back there
    expect(known()).toEqual(['/b', '/c']);
    vi.advanceTimersByTime(200);
    address.follow('/d');
    expect(known()).toEqual(['/c', '/d']);
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
    address.follow('/b');
    vi.advanceTimersByTime(200);
    page.events.dispatchEvent(new Event('hashchange')); // a link to a path that was written here leads there
    expect(address.isOwn('/b')).toBe(false);
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
