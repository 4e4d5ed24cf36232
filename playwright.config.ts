import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Target } from './e2e/harness/target.ts';
import { findElectron } from './scripts/electron-binary.ts';

const hasElectron = findElectron(import.meta.dirname) !== null;
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
if (!hasElectron && !isWorker) {
  process.stdout.write(
    'Electron itself is not tested here: its binary is not installed (npx install-electron fetches it). ' +
      'The stand-in runs the same specs on the compiled main process.\n',
  );
}
const targets: readonly Target[] = ['loopback', 'stand-in', 'packaged', ...(hasElectron ? ['electron' as const] : [])];

// A spec runs on every target, but for those about one: desktop*.spec.ts, loopback*.spec.ts and packaged*.spec.ts.
const specsOf = (target: Target) =>
  target === 'packaged'
    ? { testMatch: 'packaged*.spec.ts' }
    : { testIgnore: ['packaged*.spec.ts', target === 'loopback' ? 'desktop*.spec.ts' : 'loopback*.spec.ts'] };
export default defineConfig<object, { target: Target }>({
  testDir: 'e2e',
  outputDir: 'out/e2e',
  globalSetup: path.join(import.meta.dirname, 'e2e/find-chromium.ts'),
  reporter: [['list'], ['./e2e/harness/plain-line-reporter.ts']],
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  // Patience, not a measure: a machine may be busy with other work.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  projects: targets.map((target) => ({
    name: target,
    use: { target },
    ...specsOf(target),
  })),
});
