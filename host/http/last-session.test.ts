import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callHttp } from '../../test/http-call.ts';
import { lastSessionIn } from './last-session.ts';
import { type Loopback, startLoopback } from './server.ts';
import { startSession } from './session.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-last-'));
afterAll(() => rmSync(folder, { recursive: true }));

const start = (file: string, port = 0): Promise<Loopback> =>
  startLoopback({
    dispatch: async () => ({ ok: true, value: null }),
    pages: folder,
    port,
    last: lastSessionIn(path.join(folder, file)),
    onBug: () => {},
  });
const pathOf = async ({ origin, url }: Loopback): Promise<string | undefined> =>
  (await callHttp(origin, { path: url.slice(origin.length) })).headers.location;
const provenBy = async ({ origin }: Loopback): Promise<string> =>
  (await callHttp(origin, { path: '/known/a-question-of-twenty-characters' })).body;
const proofIn = (said: string): string | undefined => said.split(' ')[0];

describe('the session of the host before', () => {
  test('goes on: same port, same path, same proof, and a new token', async () => {
    const first = await start('goes-on');
    const [base, proof] = [await pathOf(first), proofIn(await provenBy(first))];
    await first.close();
    const second = await start('goes-on');
    expect([second.origin, await pathOf(second), proofIn(await provenBy(second))]).toEqual([first.origin, base, proof]);
    expect(second.url).not.toBe(first.url);
    await second.close();
  });

  test('lets a page in by a new cookie, once it has answered the new host; what it answered the old does not do', async () => {
    const first = await start('lets-in');
    const entered = await callHttp(first.origin, { path: first.url.slice(first.origin.length) });
    const base = entered.headers.location ?? '';
    const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const { body: proof } = await callHttp(first.origin, { path: `${base}proof`, headers: { Cookie: cookie } });
    const answerTo = (said: string): string => {
      const [, nonce = ''] = said.split(' ');
      return createHmac('sha256', proof).update(`page ${nonce}`).digest('hex');
    };
    const old = answerTo(await provenBy(first));
    await first.close();

    const second = await start('lets-in');
    const ask = async (answer: string) => callHttp(second.origin, { path: `/again/${answer}` });
    const get = async (sent: string) =>
      (await callHttp(second.origin, { path: `${base}proof`, headers: { Cookie: sent } })).status;
    expect(await get(cookie)).toBe(401);
    expect((await ask(old)).status).toBe(401);
    const again = await ask(answerTo(await provenBy(second)));
    expect(await get(again.headers['set-cookie']?.[0]?.split(';')[0] ?? '')).toBe(200);
    await second.close();
  });

  test('is not that of a host beside one that runs, nor of one asked for another port', async () => {
    const first = await start('beside');
    const second = await start('beside');
    expect(second.origin).not.toBe(first.origin);
    expect(proofIn(await provenBy(second))).not.toBe(proofIn(await provenBy(first)));
    await first.close();
    await second.close();
  });

  test('is not gone on with where another program has its port', async () => {
    const first = await start('taken');
    const proof = proofIn(await provenBy(first));
    await first.close();
    const stranger = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => stranger.listen(Number(new URL(first.origin).port), '127.0.0.1', resolve));
    const second = await start('taken');
    expect(proofIn(await provenBy(second))).not.toBe(proof);
    await second.close();
    stranger.close();
  });

  test('is kept for its owner alone', () => {
    const file = path.join(folder, 'mode');
    writeFileSync(file, 'older, and open to all', { mode: 0o644 });
    lastSessionIn(file).keep(startSession(4000).kept);
    expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    expect(lastSessionIn(file).read()?.port).toBe(4000);
  });

  test.each(['', 'no JSON', '{"port":4000}', '{"port":4000,"path":"/","proof":"y"}'])(
    'is none where the file holds %j',
    (text) => {
      const file = path.join(folder, 'strange');
      writeFileSync(file, text);
      expect(lastSessionIn(file).read()).toBeNull();
    },
  );

  test('that cannot be kept stops nobody', async () => {
    mkdirSync(path.join(folder, 'a-folder'), { recursive: true });
    const host = await start('a-folder');
    expect(await pathOf(host)).toBeDefined();
    await host.close();
  });
});
