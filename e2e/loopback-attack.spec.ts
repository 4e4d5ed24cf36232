import { subscribe } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, test } from '@playwright/test';
import { NO_LAST_SESSION } from '../host/http/last-session.ts';
import { type Loopback, startLoopback } from '../host/http/server.ts';
import { chromiumArguments, foundChromium } from './harness/chromium.ts';

const ATTEMPTS = 10;

/** Pages with every kind of file that the attack asks for. */
function makePages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-attack-'));
  mkdirSync(path.join(folder, 'assets'));
  for (const file of ['index.html', 'icon.svg', 'assets/index.js', 'assets/index.css']) {
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

/** Everything a page elsewhere may try against an address, all at once. It is even told the secret path. */
function attack(base: string): void {
  const api = `${base}api/workbook.lock`;
  const body = '{}';
  const quiet = (work: Promise<unknown>): void => void work.catch(() => {});
  const headers = { 'Content-Type': 'application/json' };
  quiet(fetch(api, { method: 'POST', mode: 'no-cors', credentials: 'include', body }));
  quiet(fetch(api, { method: 'POST', credentials: 'include', headers, body }));
  quiet(fetch('/bounce', { method: 'POST', credentials: 'include', mode: 'no-cors', body }));
  quiet(fetch(base, { credentials: 'include', mode: 'no-cors' }));
  navigator.sendBeacon(api, body);
  const add = (name: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    return element;
  };
  add('img', { src: `${base}icon.svg` });
  add('script', { src: `${base}assets/index.js` });
  add('link', { rel: 'stylesheet', href: `${base}assets/index.css` });
  add('iframe', { src: base });
  add('iframe', { name: 'target' });
  const form = add('form', { method: 'post', enctype: 'text/plain', action: api, target: 'target' });
  Object.assign(form.appendChild(document.createElement('input')), { name: '{"a":"', value: '"}' });
  if (form instanceof HTMLFormElement) form.submit();
  window.open(base);
}

interface Attacker {
  readonly server: Server;
  readonly port: number;
  /** The Cookie header of each request that came. */
  readonly cookies: (string | undefined)[];
}

async function startAttacker(base: string): Promise<Attacker> {
  const cookies: (string | undefined)[] = [];
  const page = `<!doctype html><body><script>(${attack})(${JSON.stringify(base)})</script>`;
  const server = createServer((request, response) => {
    cookies.push(request.headers.cookie);
    if (request.url === '/bounce') response.writeHead(307, { Location: `${base}api/workbook.lock` }).end();
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, cookies }; // it listens on TCP
}

/** Every answer of every server in this process, by the server's port. */
const answered: { readonly port: string; readonly status: number }[] = [];
subscribe('http.server.response.finish', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }; // as Node documents
  answered.push({ port: String(request.socket.localPort), status: response.statusCode });
});

const calls: unknown[] = [];
const run: { loopback?: Loopback; browser?: Browser; pages: string } = { pages: '' };

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const dispatch = async (method: unknown): Promise<{ ok: true; value: null }> => {
    calls.push(method);
    return { ok: true, value: null };
  };
  run.pages = makePages();
  run.loopback = await startLoopback({
    dispatch,
    pages: run.pages,
    port: 0,
    last: NO_LAST_SESSION,
    onBug: (name) => calls.push(name),
  });
  run.browser = await chromium.launch({ executablePath: foundChromium(), args: chromiumArguments() });
});
test.afterAll(async () => {
  await run.browser?.close();
  await run.loopback?.close();
  rmSync(run.pages, { recursive: true });
});

/** A browser in which Casebook is open, and the secret path it is open at. One address serves one browser. */
async function openCasebook(): Promise<{ context: BrowserContext; base: string; loopback: Loopback }> {
  const { browser, loopback } = run;
  if (!browser || !loopback) throw new Error('expected the host and a browser to run');
  const [context = await browser.newContext()] = browser.contexts();
  const [page] = context.pages();
  if (page) return { context, base: page.url(), loopback };
  const first = await context.newPage();
  await first.goto(loopback.url);
  return { context, base: first.url(), loopback };
}

test('the address works once, and leads to a path that nobody can guess', async () => {
  const { context, base, loopback } = await openCasebook();
  expect(base.slice(loopback.origin.length)).toMatch(/^\/[\w-]{43}\/$/);
  const again = await context.newPage();
  expect((await again.goto(loopback.url))?.status()).toBe(401);
  await again.close();
});

test('the cookie is for that path alone, and no script reads it', async () => {
  const { context, base } = await openCasebook();
  const [cookie, ...more] = await context.cookies(base);
  expect(more).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: new URL(base).pathname });
  expect(await context.pages()[0]?.evaluate(() => document.cookie)).toBe('');
});

test('the page itself gets through', async () => {
  const { context } = await openCasebook();
  const status = await context
    .pages()[0]
    ?.evaluate(() =>
      fetch('api/app.info', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).then(
        (r) => r.status,
      ),
    );
  expect(status).toBe(200);
  expect(calls.splice(0)).toEqual(['app.info']);
});

for (const name of ['127.0.0.1', 'localhost', 'evil.test']) {
  test(`a page of ${name} on another port gets nothing, and sees no cookie`, async () => {
    const { context, base, loopback } = await openCasebook();
    const attacker = await startAttacker(base);
    answered.splice(0);
    const page = await context.newPage();
    await page.goto(`http://${name}:${attacker.port}/`);
    await page.waitForTimeout(1500);
    for (const opened of context.pages().slice(1)) await opened.close();
    attacker.server.closeAllConnections();
    attacker.server.close();

    const statuses = answered.filter(({ port }) => port === new URL(loopback.origin).port).map(({ status }) => status);
    expect(statuses.length, 'attempts that reached the host').toBeGreaterThanOrEqual(ATTEMPTS);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    expect(calls).toEqual([]);
    expect(attacker.cookies.length).toBeGreaterThan(0);
    expect(attacker.cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
  });
}

for (const name of ['evil.test', 'localhost']) {
  test(`${name}, made to point at this machine, is not served`, async () => {
    const { context, base } = await openCasebook();
    const { port, pathname } = new URL(base);
    const page = await context.newPage();
    const response = await page.goto(`http://${name}:${port}${pathname}`);
    expect(response?.status()).toBe(421);
    const status = await page.evaluate(
      (to) =>
        fetch(`${to}api/app.info`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{}',
        }).then((r) => r.status),
      pathname,
    );
    expect(status).toBe(421);
    expect(calls).toEqual([]);
    await page.close();
  });
}
