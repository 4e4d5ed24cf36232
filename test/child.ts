import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** A process that a test started, and what it said. */
export interface Child {
  readonly process: ChildProcess;
  /** What it said so far, by lines. */
  readonly lines: () => readonly string[];
  readonly complaints: () => string;
  /** Its exit status; null where it was killed. */
  readonly ended: Promise<number | null>;
  /** Ends when it has said a line; throws where it ends without. */
  hasSaid(line: string): Promise<void>;
}

/** Starts node on a program. */
export function startNode(words: readonly string[], env: NodeJS.ProcessEnv = process.env): Child {
  return start(process.execPath, words, env);
}

/** Starts one of the scripts beside this file. */
export function startScript(name: string, ...words: readonly string[]): Child {
  return startNode([path.join(import.meta.dirname, name), ...words]);
}

/** Starts a program. */
export function start(command: string, words: readonly string[], env: NodeJS.ProcessEnv): Child {
  const child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status));
  });
  const lines = (): readonly string[] => said.stdout.split('\n').slice(0, -1); // the last may be half a line
  return {
    process: child,
    lines,
    complaints: () => said.stderr,
    ended,
    hasSaid: (line) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!lines().includes(line)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        ended.then(() => reject(new Error(`expected a child to say ${line}, found its end: ${said.stderr}`)), reject);
      }),
  };
}

/** Waits. */
export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
