import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callHttp, enter, pageHeaders } from '../../test/http-call.ts';
import { askCasebook, CASEBOOK, environmentWith, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const PASSPHRASE = 'correct horse';
const workbook = path.join(tempFolder(), 'serve.casebook');
const running: ChildProcess[] = [];

beforeAll(() => askCasebook('init', workbook), 60_000);
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Served {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly url: string;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts `casebook serve`, and waits for the line with its address. */
function serve(...words: string[]): Promise<Served> {
  const child = spawn(process.execPath, [CASEBOOK, 'serve', workbook, '--no-open', ...words], {
    env: environmentWith(PASSPHRASE),
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => {
      const url = /^Casebook is at (http:\S+)\n$/.exec(said)?.[1] ?? '';
      resolve({ child, url, origin: new URL(url).origin, said: () => said, ended });
    });
    void ended.then((status) => reject(new Error(`expected casebook to serve, found status ${status}: ${said}`)));
  });
}

async function ask({ origin, url }: Served, method: string) {
  const { base, cookie } = await enter({ origin, url });
  const headers = pageHeaders(origin, cookie);
  const { body } = await callHttp(origin, { method: 'POST', path: `${base}api/${method}`, headers, body: '{}' });
  return JSON.parse(body);
}

describe('casebook serve', () => {
  test('prints one line with its address, serves the open workbook, and ends cleanly when told to', async () => {
    const served = await serve();
    expect(await ask(served, 'workbook.state')).toEqual({
      ok: true,
      value: { open: { name: 'serve', isSample: false, recoveryCode: null } },
    });
    served.child.kill('SIGTERM');
    expect(await served.ended).toBe(0);
    expect(served.said()).toBe(`Casebook is at ${served.url}\n`);
    expect(await askCasebook('verify', workbook)).toMatch(/^whole/);
  });

  test.each(['SIGINT', 'SIGHUP'] as const)('ends cleanly at %s too', async (signal) => {
    const served = await serve();
    served.child.kill(signal);
    expect(await served.ended).toBe(0);
  });

  test('takes the port it is given, and says clearly when that is taken', async () => {
    const first = await serve();
    const { port } = new URL(first.origin);
    const second = await runCasebook(['serve', workbook, '--no-open', '--port', port]);
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toBe(
      `casebook: Port ${port} is taken, or not ours to use. Name another with --port, or none for any that is free.\n`,
    );
    first.child.kill();
    await first.ended;
    expect((await serve('--port', port)).origin).toBe(`http://127.0.0.1:${port}`);
  });

  test.each(['65536', '', '1e3'])('refuses the port %j', async (port) => {
    const { status, stderr } = await runCasebook(['serve', workbook, '--no-open', `--port=${port}`]);
    expect([status, stderr]).toEqual([2, 'casebook: --port: expected a number up to 65535.\n']);
  });

  test('is not undone by two side by side on one workbook', async () => {
    const [first, second] = await Promise.all([serve(), serve()]);
    for (const served of [first, second]) expect(await ask(served, 'audit.list')).toEqual({ ok: true, value: [] });
  });
});
