import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Counts, plainLine } from './counts.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const COUNTS = path.join(ROOT, 'out/counts');
const BIN = path.join(ROOT, 'node_modules');

/** One of the things that `npm test` checks. One that leaves no counts is worth a failure when it fails, else nothing. */
interface Step {
  readonly name: string;
  readonly words: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

// Programs by their files, so that the Node that runs this one runs them too.
const VITEST = `${BIN}/vitest/vitest.mjs`;
const STEPS: readonly Step[] = [
  { name: 'lint', words: [`${BIN}/@biomejs/biome/bin/biome`, 'ci', '.'] },
  { name: 'types', words: [`${BIN}/typescript/bin/tsc`, '-b'] },
  { name: 'unit', words: [VITEST, 'run'] },
  // A small part of the fault suite; `npm run test:faults` is the whole.
  {
    name: 'faults',
    words: [VITEST, 'run', '--config', 'vitest.faults.config.ts'],
    env: { CASEBOOK_FAULT_RUNS: '0.02' },
  },
  { name: 'build', words: ['scripts/build.ts'] },
  { name: 'pack', words: ['scripts/pack.ts'] },
  { name: 'e2e', words: [`${BIN}/@playwright/test/cli.js`, 'test'] },
];

function readCounts(name: string): Counts {
  try {
    return JSON.parse(readFileSync(path.join(COUNTS, `${name}.json`), 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // it counts nothing, or fell before it could
  }
}

function run({ name, words, env }: Step): Counts {
  const { status } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env, CASEBOOK_COUNTS: COUNTS },
  });
  const counts = readCounts(name);
  const isUncounted = status !== 0 && counts.failed === 0;
  return isUncounted ? { ...counts, failed: 1 } : counts;
}

/** Runs every step, also after one that failed, and ends with one line for them all. Gives the exit status. */
function main(): number {
  rmSync(COUNTS, { recursive: true, force: true });
  const failed: string[] = [];
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of STEPS) {
    const counts = run(step);
    if (counts.failed > 0) failed.push(step.name);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
  }
  process.stdout.write(`${failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : ''}\n${plainLine(sum)}\n`);
  return sum.failed > 0 ? 1 : 0;
}

process.exitCode = main();
