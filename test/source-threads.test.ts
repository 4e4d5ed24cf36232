import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Loads modules, then the sources of a thread's work in a thread, and counts the wrappers of WebAssembly that V8 compiles. */
function countWrappers(...modules: readonly string[]): number {
  const program = `for (const one of ${JSON.stringify(modules)}) await import(one);
    const { Worker } = await import('node:worker_threads');
    await new Promise((resolve) => new Worker('./host/backup/task.ts').once('exit', resolve));
    process.stdout.write('the thread has ended');`;
  const words = ['--trace-wasm-compilation-times', '-e', program];
  const { stdout } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  expect(stdout).toContain('the thread has ended');
  return stdout.match(/Compiled WasmToJS wrapper/g)?.length ?? 0;
}

test('V8 replaces no wrapper of WebAssembly in a thread that runs sources, where it may end the program', () => {
  expect(countWrappers()).toBeGreaterThan(0);
  expect(countWrappers('./host/backup/worker-program.ts')).toBe(0);
});
