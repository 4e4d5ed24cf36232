import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './harness/app.ts';
import { call, callAnything, makeWorkbook, WORKBOOK } from './harness/call.ts';

test('the page names itself, and brings the content policy with it', async ({ page }) => {
  await expect(page).toHaveTitle(/Casebook/);
  const headers = (await page.reload())?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
});

test('the page shows no fault of its own', async ({ app }) => {
  await app.page.reload({ waitUntil: 'networkidle' }); // from its first byte on, on every target
  expect(app.problems).toEqual([]);
});

test('a press that leaves the focus nowhere is noticed, and one that keeps it is not', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused(); // no screen is on its way any more
  await app.page.evaluate(() => {
    for (const words of ['Stays', 'Goes']) {
      const button = document.body.appendChild(document.createElement('button'));
      button.textContent = words;
      if (words === 'Goes') button.onclick = () => button.remove();
    }
  });
  await app.page.getByRole('button', { name: 'Stays' }).press('Enter');
  expect(await app.lostFocus()).toEqual([]);
  await app.page.getByRole('button', { name: 'Goes' }).press('Enter');
  expect(await app.lostFocus()).toEqual(['Goes']);
  app.forgetLostFocus();
});

test('no style sheet names the font of GOV.UK, which is not ours to use, or loads any other', async ({ app }) => {
  const sheets = await app.page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(async ({ href }) =>
        (await fetch(href)).text(),
      ),
    ),
  );
  const text = sheets.join('\n');
  expect(text.length).toBeGreaterThan(10_000);
  expect(text).not.toMatch(/GDS Transport|@font-face/);
});

test('the bridge is there on the desktop alone, and Node nowhere', async ({ page, target }) => {
  const seen = await page.evaluate(() => ({
    bridge: window.casebook ? Object.keys(window.casebook).sort() : null,
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    isFixed: Object.getOwnPropertyDescriptor(window, 'casebook')?.writable ?? null,
  }));
  const isDesktop = target !== 'loopback';
  expect(seen).toEqual({
    bridge: isDesktop ? ['call', 'onMenu'] : null,
    node: [],
    isFixed: isDesktop ? false : null,
  });
});

test('a call that is none comes back as data', async ({ page, target }) => {
  expect(await callAnything(page, 'no.such', {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  expect(await callAnything(page, 'app.info', { more: 1 })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  if (target !== 'loopback') {
    for (const method of ['__proto__', 'constructor', 'toString', '']) {
      expect(await callAnything(page, method, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    }
  }
});

const REFUSED = ['base-uri', 'frame-src', 'img-src', 'object-src', 'script-src', 'script-src-elem', 'style-src-elem'];

test('script from elsewhere, inline or as text does not run, and nothing is loaded from elsewhere', async ({
  page,
}) => {
  const seen = await page.evaluate(async (most) => {
    const violations = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
    const add = (name: string, attributes: Record<string, string>, text = ''): void => {
      const element = Object.assign(document.createElement(name), { textContent: text });
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
    };
    add('script', {}, 'window.ranInline = true');
    add('script', { src: 'https://example.com/x.js' });
    add('img', { src: 'https://example.com/x.png' });
    add('iframe', { src: 'https://example.com/' });
    add('iframe', { src: './index.html' });
    add('object', { data: 'https://example.com/x' });
    add('link', { rel: 'stylesheet', href: 'https://example.com/x.css' });
    add('base', { href: 'https://example.com/' });
    const compiled = await new Promise((resolve) => {
      const compile = (): void => {
        try {
          resolve(new Function('return "ran"')());
        } catch {
          resolve('refused');
        }
      };
      setTimeout(compile); // what Playwright itself evaluates is above the policy
    });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
    for (let waits = 0; waits < 60 && violations.size < most; waits++) await pause(); // an object is asked for once it is laid out
    await pause();
    return { violations: [...violations].sort(), ranInline: 'ranInline' in window, compiled };
  }, REFUSED.length);
  expect(seen).toEqual({
    violations: REFUSED,
    ranInline: false,
    compiled: 'refused',
  });
});

test('no way of sending reaches another address', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const reached = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const opened = (source: EventTarget & { close(): void }): Promise<string> =>
      new Promise((resolve) => {
        source.addEventListener('open', () => resolve('reached'));
        source.addEventListener('error', () => resolve('refused'));
        setTimeout(() => resolve('refused'), 1000);
      });
    const made = (make: () => EventTarget & { close(): void }): Promise<string> => {
      try {
        return opened(make());
      } catch {
        return Promise.resolve('refused');
      }
    };
    return {
      fetch: await reached(fetch('https://example.com/', { mode: 'no-cors' })),
      local: await reached(fetch('http://127.0.0.1:9/', { mode: 'no-cors' })),
      file: await reached(fetch('file:///etc/hostname')),
      socket: await made(() => new WebSocket('wss://example.com/')),
      events: await made(() => new EventSource('https://example.com/')),
    };
  });
  expect(seen).toEqual({ fetch: 'refused', local: 'refused', file: 'refused', socket: 'refused', events: 'refused' });
});

test('every permission is refused', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const named = (error: unknown): string => (error instanceof Error ? error.name : 'refused');
    return {
      states: await Promise.all(
        (['geolocation', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
      position: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        );
      }),
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', named),
      clipboard: await navigator.clipboard.readText().then(() => 'given', named),
      notification: await Notification.requestPermission(),
    };
  });
  expect(seen).toEqual({
    states: ['denied', 'denied', 'denied'],
    position: 'refused',
    microphone: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    notification: 'denied',
  });
});

test('no path leads out of the built pages', async ({ page }) => {
  const statuses = await page.evaluate(() => {
    const paths = [
      '../../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      'assets/..%2f..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '/package.json',
      '%00',
    ];
    return Promise.all(paths.map((path) => fetch(path).then(({ status }) => status)));
  });
  for (const status of statuses) expect([401, 404]).toContain(status);
});

test('what was made is there again after a power cut', async ({ app }) => {
  await makeWorkbook(app.page);
  await app.kill9();
  await app.restart();
  expect(await call(app.page, 'workbook.list', {})).toEqual({ ok: true, value: [{ name: WORKBOOK.name }] });
  expect(await call(app.page, 'audit.list', {})).toMatchObject({ error: { code: 'locked' } });
  const { name, passphrase: secret } = WORKBOOK;
  expect(await call(app.page, 'workbook.open', { name, secret: 'another' })).toMatchObject({ ok: false });
  expect(await call(app.page, 'workbook.open', { name, secret })).toMatchObject({ ok: true });
});

test('it ends cleanly when it is told to, and puts an open workbook away', async ({ app }) => {
  await makeWorkbook(app.page);
  expect(await app.quit()).toBe(0);
  expect(readdirSync(path.join(app.dataFolder, 'workbooks'))).toEqual([`${WORKBOOK.name}.casebook`]); // no log left open
});
