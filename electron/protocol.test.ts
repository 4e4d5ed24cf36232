import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerPage } from './protocol.ts';

const root = mkdtempSync(path.join(tmpdir(), 'casebook-pages-'));
const pages = path.join(root, 'renderer');
mkdirSync(path.join(pages, 'assets'), { recursive: true });
writeFileSync(path.join(pages, 'index.html'), '<p>Casebook');
writeFileSync(path.join(pages, 'assets/a.js'), 'a');
writeFileSync(path.join(root, 'secret.js'), 'secret');
afterAll(() => rmSync(root, { recursive: true }));

const ask = (url: string, method = 'GET') => answerPage(pages, new Request(url, { method }));

test.each([
  ['app://casebook/', 'text/html; charset=utf-8', '<p>Casebook'],
  ['app://casebook/index.html', 'text/html; charset=utf-8', '<p>Casebook'],
  ['app://casebook/assets/a.js', 'text/javascript; charset=utf-8', 'a'],
])('%s is served with its type', async (url, type, text) => {
  const response = await ask(url);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, type, text]);
});

test.each([
  'app://casebook/none.js',
  'app://casebook/../secret.js',
  'app://casebook/..%2fsecret.js',
  'app://casebook/assets/%2e%2e%2f%2e%2e%2fsecret.js',
  'app://casebook/..%5csecret.js',
  'app://casebook/assets',
  'app://elsewhere/index.html',
  'https://casebook/index.html',
])('%s is not there', async (url) => expect((await ask(url)).status).toBe(404));

test('only GET is served', async () => expect((await ask('app://casebook/', 'POST')).status).toBe(405));

test.each(['app://casebook/', 'app://casebook/none', 'app://elsewhere/'])('%s comes with the policy', async (url) => {
  expect((await ask(url)).headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
});
