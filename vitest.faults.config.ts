import { defineConfig } from 'vitest/config';

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;

// The fault suite, one file after another: what is killed or starved must not be another test's neighbour.
export default defineConfig({
  test: {
    include: ['**/*.faults.ts'],
    exclude: ['node_modules/**', 'out/**'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: HALF_A_DAY_MS,
    hookTimeout: HALF_A_DAY_MS,
    reporters: ['default', './test/faults/figures-reporter.ts'],
  },
});
