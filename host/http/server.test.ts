import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../api/errors.ts';
import { callHttp, type Entered, enter, type HttpCall, pageHeaders, sendRaw } from '../../test/http-call.ts';
import { makeTestWorkbook } from '../../test/workbook.ts';
import { SECURITY_HEADERS } from './guard.ts';
import { NO_LAST_SESSION } from './last-session.ts';
import { type Loopback, startLoopback } from './server.ts';

const SEED = 20200106;
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;
const { folder, desk } = await makeTestWorkbook('loopback');
const pages = path.join(folder, 'pages');
const bugs: string[] = [];
let host: Loopback;
let entered: Entered;

const start = (port = 0) =>
  startLoopback({ dispatch: desk.dispatch, pages, port, last: NO_LAST_SESSION, onBug: (name) => void bugs.push(name) });

beforeAll(async () => {
  mkdirSync(pages);
  writeFileSync(path.join(pages, 'index.html'), 'the page');
  writeFileSync(path.join(folder, 'secret.html'), 'OUTSIDE');
  host = await start();
  entered = await enter(host);
});
afterAll(() => host.close());

const portOf = ({ origin }: Loopback): number => Number(new URL(origin).port);
/** A call as the pages make it, or with something else about it. Its path is within the secret one. */
const call = ({ path: inside = '/api/app.info', ...more }: Partial<HttpCall> = {}) =>
  callHttp(host.origin, {
    method: 'POST',
    path: entered.base + inside.slice(1),
    headers: pageHeaders(host.origin, entered.cookie),
    body: '{}',
    ...more,
  });
const callWith = (headers: Record<string, string>) =>
  call({ headers: { ...pageHeaders(host.origin, entered.cookie), ...headers } });
const get = (inside: string) =>
  callHttp(host.origin, { path: entered.base + inside.slice(1), headers: { Cookie: entered.cookie } });

describe('the loopback host lets in', () => {
  test('the first to open its address, by a cookie that scripts and other sites do not get', async () => {
    const other = await start();
    const first = await callHttp(other.origin, { path: other.url.slice(other.origin.length) });
    const base = first.headers.location;
    expect([first.status, first.body]).toEqual([303, '']);
    expect(base).toMatch(/^\/[\w-]{43}\/$/);
    const [set = '', ...more] = first.headers['set-cookie'] ?? [];
    expect(set).toMatch(new RegExp(`^casebook_${portOf(other)}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=${base}$`));
    expect(more).toEqual([]);
    const second = await callHttp(other.origin, { path: other.url.slice(other.origin.length) });
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined]);
    await other.close();
  });

  test('calls of its own pages', async () => {
    const { status, headers, body } = await call();
    expect([status, headers['content-type'], JSON.parse(body).ok]).toEqual([200, 'application/json', true]);
  });

  test('who has its cookie to its pages', async () => {
    const { status, headers, body } = await get('/');
    expect([status, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', 'the page']);
  });

  test('any text in a call and its answer', async () => {
    const bad = 'ŵ\u2028🙂';
    const { body } = await call({ path: '/api/framework.get', body: JSON.stringify({ id: bad, version: 1 }) });
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the loopback host keeps out', () => {
  test.each([
    ['a call without a cookie', { Cookie: '' }, 401],
    ['a call with a wrong cookie', { Cookie: 'casebook_1=x' }, 401],
    ['a name that was made to point here', { Host: 'evil.test' }, 421],
    ['localhost', { Host: 'localhost' }, 421],
    ['another site', { Origin: 'https://evil.test' }, 403],
    ['another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['the origin null of a framed or local page', { Origin: 'null' }, 403],
    ['a page on another port of this host', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a framed page of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'iframe' }, 403],
    ['a form', { 'Content-Type': 'text/plain' }, 415],
    ['a form that looks like JSON', { 'Content-Type': 'text/plain; application/json' }, 415],
    ['another JSON', { 'Content-Type': 'application/jsonx' }, 415],
  ])('%s', async (_, headers, status) => {
    const { Host: name, ...others } = headers as Record<string, string>;
    const refused = await callWith({ ...others, ...(name ? { Host: `${name}:${portOf(host)}` } : {}) });
    expect(refused.status).toBe(status);
    expect(refused.body).not.toContain('"ok"');
  });

  test('a call without an origin', async () => {
    const { Origin: _, ...headers } = pageHeaders(host.origin, entered.cookie);
    expect((await call({ headers })).status).toBe(403);
  });

  test('a call without a content type', async () => {
    const { 'Content-Type': _, ...headers } = pageHeaders(host.origin, entered.cookie);
    expect((await call({ headers })).status).toBe(415);
  });

  test.each(['/', '/index.html', '/none', '/?token=wrong', '/?token='])(
    'who has no cookie, or not the path, from %s',
    async (asked) => {
      const without = await callHttp(host.origin, { path: entered.base + asked.slice(1) });
      const elsewhere = await callHttp(host.origin, { path: asked, headers: { Cookie: entered.cookie } });
      for (const { status, body } of [without, elsewhere]) {
        expect(status).toBe(401);
        expect(body).not.toContain('the page');
      }
    },
  );

  test('a call by the path of another, with the right cookie', async () => {
    const other = `/${'x'.repeat(43)}/api/app.info`;
    const headers = pageHeaders(host.origin, entered.cookie);
    expect((await callHttp(host.origin, { method: 'POST', path: other, headers, body: '{}' })).status).toBe(401);
  });

  test.each(['OPTIONS', 'HEAD', 'PUT', 'DELETE'])('the method %s, and gives no leave to ask again', async (method) => {
    const { status, headers } = await call({ method, body: '' });
    expect(status).toBe(405);
    expect(Object.keys(headers).join()).not.toMatch(/access-control/);
  });

  test('every other address of this machine', async () => {
    for (const address of ['127.0.0.2', '::1']) {
      const isOpen = await new Promise((resolve) => {
        const socket = connect(portOf(host), address, () => resolve(true));
        socket.on('error', () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
      expect([address, isOpen]).toEqual([address, false]);
    }
  });
});

describe('the loopback host answers nonsense and goes on:', () => {
  const raw = (target: string) => {
    const headers = [`Host: ${host.origin.slice(7)}`, `Cookie: ${entered.cookie}`, 'Connection: close'];
    return sendRaw(host.origin, `GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
  };

  test.each([
    ['//x', 404],
    ['//', 404],
    ['/\\x', 404],
    ['/%', 401],
    ['/%00', 401],
    ['/[', 401],
    ['/:80', 401],
    ['/@evil.test/', 401],
    ['/?token', 401],
    ['/?token=%', 401],
    ['http://evil.test/', 404],
    ['*', 404],
  ])('the path %s', async (target, status) => {
    expect((await raw(target)).split(' ')[1]).toBe(String(status));
    expect((await call()).status).toBe(200);
  });

  test.each([
    ['', 200],
    ['?', 200],
    ['#', 200],
    ['%', 404],
    ['%00', 404],
    ['%ff%fe', 404],
    ['[', 404],
    ['/', 404],
    ['/x', 404],
    ['//127.0.0.2/x.html', 404],
    ['../../../etc/passwd', 401],
    ['%2e%2e/secret.html', 401],
    ['%2e%2e%2fsecret.html', 404],
  ])('the path %s within its own', async (target, status) => {
    expect((await raw(entered.base + target)).split(' ')[1]).toBe(String(status));
    expect((await call()).status).toBe(200);
  });

  test('a path longer than any', async () => {
    expect((await raw(`/${'a'.repeat(8000)}`)).split(' ')[1]).toBe('401');
    expect(await raw(`/${'a'.repeat(100_000)}`)).toMatch(/^$|^HTTP\/1.1 431 /); // it may hang up before it is read
    expect((await call()).status).toBe(200);
  });

  test.each([
    ['no HTTP at all', '\0\0\0\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a length and chunks', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ])('%s', async (_, text) => {
    expect((await sendRaw(host.origin, text)).split(' ')[1]).toBe('400');
    expect((await call()).status).toBe(200);
  });

  test.each(['', '{', 'x', '{"a":}', '\u0000', 'undefined', "{'a':1}"])('the body %j', async (body) => {
    expect((await call({ body })).status).toBe(400);
  });

  test.each(['null', '1', '"x"', '[]', '{"__proto__":{}}', '[[[[]]]]'])(
    'the body %s, as a call that does not fit',
    async (body) => {
      const { status, body: reply } = await call({ body });
      expect([status, JSON.parse(reply).error?.code]).toEqual([200, 'bad-input']);
    },
  );

  test('a body of JSON nested deeper than any', async () => {
    expect((await call({ body: '['.repeat(200_000) })).status).toBe(400);
    const { status, body } = await call({ body: '['.repeat(200_000) + ']'.repeat(200_000) });
    expect([status, JSON.parse(body).error?.code]).toEqual([200, 'bad-input']);
  });

  test('a body that is not UTF-8', async () => {
    expect((await call({ body: Buffer.from('{"x":"caf\u00e9"}', 'latin1') })).status).toBe(400);
  });

  test('a client that goes away in the middle', async () => {
    const { origin } = host;
    const headers = { ...pageHeaders(origin, entered.cookie), Host: origin.slice(7), 'Content-Length': '1000' };
    const head = Object.entries(headers).map((pair) => pair.join(': '));
    const socket = connect(portOf(host), '127.0.0.1');
    socket.write(`POST ${entered.base}api/app.info HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await call()).status).toBe(200);
  });

  test.each(['__proto__', 'constructor', 'toString', 'app.none', 'app', 'app.info.x', 'APP.INFO', '%61pp.info'])(
    'the method %s, by the code of an unknown one',
    async (method) => {
      const { status, body } = await call({ path: `/api/${method}` });
      expect([status, JSON.parse(body).error?.code]).toEqual([200, 'unknown-method']);
    },
  );

  test.each(['/api/', '/api', '/api/a/b', '/', '/app.info', '/x/api/app.info'])('a call to %s', async (asked) => {
    expect((await call({ path: asked })).status).toBe(404);
  });

  test('and no bug was told', () => {
    expect(bugs).toEqual([]);
  });
});

describe('a body that is too large', () => {
  test('is refused, the connection closes, and a client that keeps connections is not left waiting', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const large = Buffer.alloc(LARGEST_BODY_BYTES + 1, 'x');
    const refused = await call({ body: large, agent });
    expect([refused.status, refused.headers.connection]).toEqual([413, 'close']);
    const next = await call({ agent });
    expect(next.status).toBe(200);
    agent.destroy();
  });

  test('is refused also when it comes in chunks without end', async () => {
    const received = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(portOf(host), '127.0.0.1');
      const headers = {
        ...pageHeaders(host.origin, entered.cookie),
        Host: host.origin.slice(7),
        'Transfer-Encoding': 'chunked',
      };
      const head = Object.entries(headers).map((pair) => pair.join(': '));
      socket.write(`POST ${entered.base}api/app.info HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
      const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
      const more = (): void => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('drain', more);
      socket.on('data', (data) => {
        text += data.toString('latin1');
      });
      socket.on('close', () => resolve(text));
      socket.on('error', () => resolve(text));
      setTimeout(() => reject(new Error('expected the host to stop reading, found it went on')), 20_000).unref();
      more();
    });
    expect(received === '' || received.startsWith('HTTP/1.1 413')).toBe(true);
    expect((await call()).status).toBe(200);
  });

  test('is not one of the greatest allowed length', async () => {
    const body = JSON.stringify({ x: 'y'.repeat(LARGEST_BODY_BYTES - 8) });
    expect(body.length).toBe(LARGEST_BODY_BYTES);
    expect((await call({ body })).status).toBe(200);
  });
});

test('every answer has the headers that keep others out', async () => {
  const answers = [
    await call(),
    await get('/'),
    await get('/none'),
    await callHttp(host.origin, { path: '/' }),
    await call({ path: '/api/app.none' }),
    await callWith({ Origin: 'null' }),
    await callWith({ Host: 'evil.test' }),
    await callWith({ 'Content-Type': 'x' }),
  ];
  for (const { headers } of answers) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(Object.keys(headers).join()).not.toMatch(/access-control|x-powered-by|server/);
  }
});

test('no path leads out of the folder of pages', async () => {
  const part = fc.constantFrom(
    '..',
    '%2e%2e',
    '%2E.',
    '.',
    '',
    '%2f',
    '\\',
    '%5c',
    '%00',
    'secret.html',
    'pages',
    'etc',
    'passwd',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const { status, body } = await get(`/${parts.join('/')}`);
      expect([200, 401, 404]).toContain(status);
      expect(status === 200 ? body : 'the page').toBe('the page');
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('two hosts side by side do not disturb each other', async () => {
  const other = await start();
  const others = await enter(other);
  const both = `${entered.cookie}; ${others.cookie}`;
  const ask = ({ origin }: Loopback, { base }: Entered, headers: Readonly<Record<string, string>>) =>
    callHttp(origin, { method: 'POST', path: `${base}api/app.info`, headers, body: '{}' });
  expect((await ask(host, entered, pageHeaders(host.origin, both))).status).toBe(200);
  expect((await ask(other, others, pageHeaders(other.origin, both))).status).toBe(200);
  expect((await ask(host, entered, pageHeaders(host.origin, others.cookie))).status).toBe(401);
  expect((await ask(host, others, pageHeaders(host.origin, both))).status).toBe(401);
  expect((await ask(other, others, pageHeaders(host.origin, both))).status).toBe(403);
  await other.close();
});

test('a port that is taken is an expected failure, told as one', async () => {
  const failure = await start(portOf(host)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'bad-input', message: expect.stringContaining(`${portOf(host)}`) });
});

test('closing ends connections that are kept', async () => {
  const other = await start();
  const agent = new Agent({ keepAlive: true });
  await callHttp(other.origin, { path: '/', agent });
  await other.close();
  await expect(callHttp(other.origin, { path: '/' })).rejects.toThrow('ECONNREFUSED');
  agent.destroy();
});
