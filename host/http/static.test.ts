import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../test/temp-folder.ts';
import { readStatic } from './static.ts';

const SEED = 20200105;
const folder = tempFolder();
const pages = path.join(folder, 'pages');
const INSIDE = ['index.html', 'assets/a.js', 'assets/ŵ.css'];
mkdirSync(path.join(pages, 'assets'), { recursive: true });
mkdirSync(path.join(folder, 'pages-2'));
for (const name of INSIDE) writeFileSync(path.join(pages, name), `inside ${name}`);
for (const name of ['secret.html', 'pages-2/secret.html', 'pages/secret.casebook', 'pages/.env']) {
  writeFileSync(path.join(folder, name), 'OUTSIDE');
}

const textOf = async (pathname: string): Promise<string | null> =>
  (await readStatic(pages, pathname))?.body.toString() ?? null;

describe('the pages', () => {
  test.each([
    ['/', 'inside index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'inside index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'inside assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/%C5%B5.css', 'inside assets/ŵ.css', 'text/css; charset=utf-8'],
  ])('are found at %s', async (pathname, text, type) => {
    const file = await readStatic(pages, pathname);
    expect([file?.body.toString(), file?.type]).toEqual([text, type]);
  });

  test.each([
    '/none.html',
    '/assets',
    '/assets/',
    '/secret.casebook',
    '/.env',
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/assets/../../secret.html',
    '/../pages-2/secret.html',
    '/..%5csecret.html',
    '/%00.html',
    '/index.html%00',
    '/%',
    '/%ff.html',
    '/file:///etc/passwd',
    '/C:/secret.html',
  ])('are not at %s', async (pathname) => {
    expect(await textOf(pathname)).toBeNull();
  });

  test('never come from outside their folder', async () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2E.', '%252e', '', '%2f', '/', '\\', '%5c', '%00', '\0', 'assets', 'pages', 'pages-2', 'secret.html', 'secret.casebook', '.env', 'index.html', '~', 'etc', 'passwd', 'C:'); // biome-ignore format: one list
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 7 }), fc.constantFrom('', '/', '//'), async (parts, start) => {
        const text = await textOf(start + parts.join('/'));
        expect(text === null || text.startsWith('inside ')).toBe(true);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('are none where there is no folder', async () => {
    expect(await readStatic(path.join(folder, 'nowhere'), '/')).toBeNull();
  });
});
