import { spawn } from 'node:child_process';
import path from 'node:path';
import { endProcess, waitForLine } from './process.ts';
import type { Run, Start } from './target.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Starts the loopback host, and opens its address in a browser that knows nothing yet. */
export async function startOverLoopback({ dataFolder, environment, browser, watch }: Start): Promise<Run> {
  if (!browser) throw new Error('expected a browser for the loopback host, found none');
  const host = spawn(process.execPath, ['scripts/start.ts', '--loopback', '--no-open'], {
    cwd: ROOT,
    env: { ...process.env, ...environment, CASEBOOK_HOME: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { text: '' };
  host.stdout.on('data', (part: Buffer) => {
    said.text += part.toString();
  });
  host.stderr.on('data', (part: Buffer) => {
    said.text += part.toString();
    process.stderr.write(part);
  });
  const url = await waitForLine(host, /^Casebook is at (\S+)$/m);
  const context = await browser.newContext(); // of its own, which may have further windows
  const page = await context.newPage();
  const { origin } = new URL(url);
  await watch(page, origin, false);
  await page.goto(url);
  return {
    page,
    origin,
    address: url,
    said: () => said.text,
    inMain: () => Promise.reject(new Error('the loopback host has no Electron main process')),
    quit: () => endProcess(host, () => host.kill('SIGTERM')),
    kill9: async () => void (await endProcess(host, () => host.kill('SIGKILL'))),
    async dispose() {
      await page.context().close();
      await endProcess(host, () => host.kill('SIGTERM'));
    },
  };
}
