import path from 'node:path';
import { AppError } from '../../api/errors.ts';
import { NO_LAST_SESSION } from '../../host/http/last-session.ts';
import { runLoopback } from '../../host/loopback-run.ts';
import { askPassphrase, type Call, type Command, deskFor, optionOf } from '../command.ts';

// The same from the source and from the command line as it is built, which is in out/cli.
const PAGES = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../../out/renderer' : '../renderer',
);
const LAST_PORT = 65_535;

function portOf(call: Call): number {
  const given = optionOf(call, 'port') ?? '0';
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= LAST_PORT)) throw new AppError('bad-input', `--port: expected a number up to ${LAST_PORT}.`);
  return port;
}

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
    const desk = deskFor(call, 'loopback');
    try {
      await desk.open(file, await askPassphrase(call));
      await runLoopback({
        dispatch: desk.dispatch,
        pages: PAGES,
        port,
        last: NO_LAST_SESSION,
        opens: !call.options['no-open'],
        print: (line) => terminal.out(`${line}\n`),
        onBug: (name) => terminal.say(`loopback host: ${name}`),
      });
      return 0;
    } finally {
      await desk.close();
    }
  },
};
