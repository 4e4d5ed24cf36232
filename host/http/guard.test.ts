import { describe, expect, test } from 'vitest';
import { guard, SECURITY_HEADERS } from './guard.ts';

const HOST = '127.0.0.1:4000';
const ORIGIN = `http://${HOST}`;
const get = { method: 'GET', url: '/', headers: { host: HOST } };
const post = { method: 'POST', url: '/api/app.info', headers: { host: HOST, origin: ORIGIN } };

describe('the guard lets in', () => {
  test.each([
    ['a page that is opened', get],
    ['a page that is opened by hand in a browser', { ...get, headers: { host: HOST, 'sec-fetch-site': 'none' } }],
    ['a file of a page', { ...get, url: '/assets/a.js', headers: { host: HOST, 'sec-fetch-site': 'same-origin' } }],
    ['a call of a page', post],
    ['a call of a page in a browser', { ...post, headers: { ...post.headers, 'sec-fetch-site': 'same-origin' } }],
  ])('%s', (_, asked) => {
    expect(guard(asked, HOST)).toBeNull();
  });
});

describe('the guard keeps out', () => {
  const headers = (more: Record<string, string>) => ({ ...post, headers: { ...post.headers, ...more } });
  test.each([
    ['a request without a host', { ...get, headers: {} }, 421],
    ['a name that was made to point here', headers({ host: 'evil.test:4000' }), 421],
    ['localhost, which is another name', headers({ host: 'localhost:4000' }), 421],
    ['the host without its port', headers({ host: '127.0.0.1' }), 421],
    ['another port', headers({ host: '127.0.0.1:4001' }), 421],
    ['another address of this machine', headers({ host: '127.0.0.2:4000' }), 421],
    ['the address in IPv6', headers({ host: '[::1]:4000' }), 421],
    ['the address with a dot at its end', headers({ host: '127.0.0.1.:4000' }), 421],
    ['a path that begins with //', { ...get, url: '//evil.test/' }, 404],
    ['a path that begins with /\\', { ...get, url: '/\\evil.test/' }, 404],
    ['a whole address in place of a path', { ...get, url: 'http://evil.test/' }, 404],
    ['an asterisk in place of a path', { ...get, url: '*' }, 404],
    ['no path', { ...get, url: '' }, 404],
    ['another site', headers({ origin: 'https://evil.test' }), 403],
    ['another port as origin', headers({ origin: 'http://127.0.0.1:1' }), 403],
    ['the same host over https', headers({ origin: `https://${HOST}` }), 403],
    ['the origin null', headers({ origin: 'null' }), 403],
    ['an empty origin', headers({ origin: '' }), 403],
    ['an origin that only begins like ours', headers({ origin: `${ORIGIN}.evil.test` }), 403],
    ['another site that asks for a page', { ...get, headers: { host: HOST, origin: 'https://evil.test' } }, 403],
    ['a call without an origin', { ...post, headers: { host: HOST } }, 403],
    ['a page on another port, which SameSite lets through', headers({ 'sec-fetch-site': 'same-site' }), 403],
    ['a page of another site', headers({ 'sec-fetch-site': 'cross-site' }), 403],
    ['a picture on another port', { ...get, headers: { host: HOST, 'sec-fetch-site': 'same-site' } }, 403],
  ])('%s', (_, asked, status) => {
    expect(guard(asked, HOST)?.status).toBe(status);
  });

  test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', ''])('the method %j', (method) => {
    expect(guard({ ...get, method }, HOST)?.status).toBe(405);
  });
});

test('the headers of every answer let nothing in from elsewhere, and nothing be framed or kept', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'];
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
    expect(policy?.split('; ')).toContain(rule);
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(SECURITY_HEADERS).toMatchObject({ 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-store' });
  expect(Object.keys(SECURITY_HEADERS).join()).not.toMatch(/Access-Control/i);
});
