import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../api/errors.ts';
import { makeDesk } from '../../host/desk.ts';
import { startLoopback } from '../../host/http/server.ts';
import { askPassphrase, type Call, type Command, optionOf, tellBugs } from '../command.ts';

const PAGES = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const LAST_PORT = 65_535;

function portOf(call: Call): number {
  const given = optionOf(call, 'port') ?? '0';
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= LAST_PORT)) throw new AppError('bad-input', `--port: expected a number up to ${LAST_PORT}.`);
  return port;
}

/** Opens an address in the machine's browser, as far as the machine has one. */
function openBrowser(url: string): void {
  const [command, ...options] =
    process.platform === 'win32' ? ['explorer'] : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  const browser = spawn(command ?? '', [...options, url], { stdio: 'ignore', detached: true });
  browser.on('error', () => {}); // the address was printed
  browser.unref();
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });

/** `casebook serve` */
export const serve: Command = {
  name: 'serve',
  usage: 'WORKBOOK [--port N] [--no-open]',
  does: 'the loopback host; prints one line with its address',
  takes: ['WORKBOOK'],
  options: { port: 'value', 'no-open': 'flag' },
  needs: [],
  async run(call) {
    const { terminal } = call;
    const port = portOf(call);
    const file = call.arguments[0] ?? '';
    const desk = makeDesk({ folder: path.dirname(file), host: 'loopback', log: tellBugs(call) });
    try {
      await desk.open(file, await askPassphrase(call));
      const onBug = (name: string): void => terminal.say(`loopback host: ${name}`);
      const loopback = await startLoopback({ dispatch: desk.dispatch, pages: PAGES, port, onBug });
      terminal.out(`Casebook is at ${loopback.url}\n`);
      if (!call.options['no-open']) openBrowser(loopback.url);
      await untilStopped();
      await loopback.close();
      return 0;
    } finally {
      desk.close();
    }
  },
};
