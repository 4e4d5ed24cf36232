import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { type App, expect, test } from './harness/app.ts';
import { WORKBOOK } from './harness/call.ts';
import { endProcess, waitForLine } from './harness/process.ts';
import { CasePage } from './pages/case.ts';
import { StartPage } from './pages/start.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Starts the host again on the same data, and leaves the page of the one before as it is. */
async function startHostAgain({ dataFolder }: App): Promise<ChildProcess> {
  const host = spawn(process.execPath, ['scripts/start.ts', '--loopback', '--no-open'], {
    cwd: ROOT,
    env: { ...process.env, CASEBOOK_HOME: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await waitForLine(host, /^Casebook is at (\S+)$/m);
  return host;
}

test('a page outlives its host: half a sentence typed meanwhile is saved when it is started and unlocked again', async ({
  app,
}) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'e');
  await app.page.keyboard.type('Half a sent');
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.b'))?.note).toBe('Half a sent');
  await app.kill9();
  await app.page.keyboard.type('ence');
  await expect(screen.saveState).toContainText('Not saved: 1 change is in this window only.');
  await expect(app.page.getByText('Start Casebook again, and this window goes on')).toBeVisible();
  await expect(screen.note('2.1.1 b')).toBeFocused();

  const host = await startHostAgain(app);
  const start = new StartPage(app);
  await expect(start.secret).toBeVisible();
  await expect(app.page.getByRole('textbox', { name: /2\.1\.1 b$/ })).toHaveCount(0);
  await start.unlock(WORKBOOK.passphrase);
  await expect(screen.note('2.1.1 b')).toHaveValue('Half a sentence');
  expect(await screen.questionOnDisk('2.1.1.b')).toMatchObject({ note: 'Half a sentence' });
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: 'yes' });
  await endProcess(host, () => host.kill('SIGTERM'));
});

test('a page that knows its host is gone tells nothing to another program on the same port', async ({ app }) => {
  const screen = await CasePage.make(app);
  const asked: { readonly url: string; readonly cookie: string | undefined }[] = [];
  await app.kill9();
  const stranger = createServer((request, response) => {
    asked.push({ url: `${request.method} ${request.url}`, cookie: request.headers.cookie });
    response.end('0'.repeat(64));
  });
  await new Promise<void>((resolve) => stranger.listen(Number(new URL(app.origin).port), '127.0.0.1', resolve));
  await screen.press('1');
  await expect.poll(() => asked.some(({ url }) => url.startsWith('GET /known/'))).toBe(true);
  asked.splice(0);
  await screen.press('2');
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ url, cookie }) => !/^GET \/known\/\w+$/.test(url) || cookie !== undefined)).toEqual([]);
  stranger.closeAllConnections();
  stranger.close();
});
