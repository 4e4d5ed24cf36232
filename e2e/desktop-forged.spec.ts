import { expect, test } from './harness/app.ts';
import { startOverStandIn } from './harness/stand-in.ts';

test.skip(({ target }) => target !== 'stand-in', 'forges what only the stand-in can');

test('a call from anywhere but the page itself is rejected', async ({ app }) => {
  const answers = await app.inMain(async ({ BrowserWindow, ipcMain }) => {
    const { answer } = ipcMain as unknown as Record<'answer', (...given: unknown[]) => Promise<{ ok: boolean }>>;
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const own = { url: 'app://casebook/index.html', origin: 'app://casebook', parent: null };
    const callers: Record<string, unknown> = {
      'the page': { sender, senderFrame: own },
      'another site': { sender, senderFrame: { ...own, url: 'https://evil.test/', origin: 'https://evil.test' } },
      'a name like ours': {
        sender,
        senderFrame: { ...own, url: 'app://casebook.evil.test/', origin: 'app://casebook.evil.test' },
      },
      'an origin of its own': { sender, senderFrame: { ...own, origin: 'null' } },
      'a frame': { sender, senderFrame: { ...own, parent: own } },
      'a frame that has gone': { sender, senderFrame: null },
      'another window': { sender: {}, senderFrame: own },
    };
    const tried = Object.entries(callers).map(async ([name, event]) => {
      const told = await answer.call(ipcMain, 'casebook:call', event, ['app.info', {}]).then(
        ({ ok }) => `answered: ${ok}`,
        (error: Error) => error.message.replace(/^.*Casebook was called from /, ''),
      );
      return [name, told];
    });
    return Object.fromEntries(await Promise.all(tried));
  });
  expect(answers).toEqual({
    'the page': 'answered: true',
    'another site': 'a foreign page',
    'a name like ours': 'a foreign page',
    'an origin of its own': 'a foreign page',
    'a frame': 'a frame',
    'a frame that has gone': 'a frame',
    'another window': 'an unknown window',
  });
});

test('a second Casebook on the same data ends at once, and leaves the first alone', async ({ app }) => {
  const environment = { STANDIN_SECOND: '1' };
  const second = startOverStandIn({
    dataFolder: app.dataFolder,
    environment,
    browser: null,
    watch: async () => {},
  });
  await expect(second).rejects.toThrow('its end with 0');
  await app.inMain(({ app: first }) => void first.emit('second-instance'));
  await expect(app.page).toHaveTitle(/Casebook/);
});
