import type { ChildProcess } from 'node:child_process';

const LONGEST_END_MS = 10_000;

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Ends a process in the way given, and by force when that takes too long. Gives its status; null after a signal. */
export function endProcess(child: ChildProcess, ask: () => void): Promise<number | null> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS);
    child.once('exit', (status) => {
      clearTimeout(force);
      resolve(status);
    });
    ask();
  });
}

/** Waits for a line of a process's output; rejects where it ends without one. Gives the match's first group. */
export function waitForLine(child: ChildProcess, line: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard = { text: '' };
    child.stdout?.on('data', (part: Buffer) => {
      heard.text += part.toString();
      const found = line.exec(heard.text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (status) =>
      reject(new Error(`expected a line ${line}, found the end with ${status}: ${heard.text}`)),
    );
  });
}
