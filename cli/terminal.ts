import { AppError } from '../api/errors.ts';

/** The terminal, as commands use it: results on one stream, everything else on the other. */
export interface Terminal {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes a line to standard error. */
  say(line: string): void;
  /** Shows how far long work has come, on standard error, in place, and only on a terminal. */
  progress(line: string): void;
  /** Asks for a secret without echo. Throws `locked` where there is no terminal to ask at. */
  askSecret(question: string): Promise<string>;
}

const CONTROL_C = '\u0003';
/** What ends a line: return, end of input, or an interruption. */
const ENDS = new RegExp(`\\r\\n|[\\r\\n\\u0004${CONTROL_C}]`);
const BACKSPACES = ['\u007f', '\b'];
const PROGRESS_EVERY_MS = 100;

/** Reads a line without echo, which is off before `ask` is called. */
function readSecret(input: NodeJS.ReadStream, ask: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed = '';
    const stop = (): void => {
      input.setRawMode(false);
      input.pause();
      input.off('data', take);
    };
    const finish = (): void => {
      stop();
      resolve(typed);
    };
    const cancel = (): void => {
      stop();
      reject(new AppError('locked', 'No passphrase was given.'));
    };
    function take(data: string): void {
      const [end] = ENDS.exec(data) ?? [];
      const [line = '', ...more] = end === undefined ? [data] : data.split(end);
      for (const sign of line) typed = BACKSPACES.includes(sign) ? [...typed].slice(0, -1).join('') : typed + sign;
      if (end === CONTROL_C) cancel();
      else if (end !== undefined) finish();
      const ahead = more.join(end);
      if (ahead !== '') input.unshift(ahead, 'utf8'); // the answer to the next question
    }
    input.setEncoding('utf8');
    input.setRawMode(true);
    ask();
    input.on('data', take);
    input.resume();
  });
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  let lastProgress = 0;
  let isProgressShown = false;
  const clearProgress = (): void => {
    if (isProgressShown) stderr.write('\r\u001b[K');
    isProgressShown = false;
  };
  return {
    out(text) {
      clearProgress();
      stdout.write(text);
    },
    say(line) {
      clearProgress();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY || performance.now() - lastProgress < PROGRESS_EVERY_MS) return;
      lastProgress = performance.now();
      isProgressShown = true;
      stderr.write(`\r\u001b[K${line}`);
    },
    async askSecret(question) {
      if (!stdin.isTTY) {
        throw new AppError('locked', 'No passphrase: set CASEBOOK_PASSPHRASE, or run this at a terminal.');
      }
      try {
        return await readSecret(stdin, () => stderr.write(question));
      } finally {
        stderr.write('\n');
      }
    },
  };
}
