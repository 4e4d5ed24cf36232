import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isStale } from '../scripts/stale.ts';
import { installChromium, lookForChromium } from './harness/chromium.ts';

const NEEDED_NODE = 24;
const ROOT = path.resolve(import.meta.dirname, '..');

function buildStale(): void {
  if (!isStale(ROOT)) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('expected the build to succeed, found that it failed');
}

/** Runs once before all end-to-end tests: finds a browser, or installs one, and builds what is stale. */
export default function prepare(): void {
  if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
    throw new Error(`expected Node ${NEEDED_NODE}, found ${process.versions.node}. Run the tests by "npm run e2e".`);
  }
  if (lookForChromium() === null) installChromium();
  const file = lookForChromium();
  if (file === null) {
    throw new Error(
      'expected a Chromium for the end-to-end tests, found none. ' +
        'Install one (apt-get install chromium, or npx playwright-core install chromium), or name it in CHROMIUM.',
    );
  }
  process.env['CHROMIUM'] = file;
  buildStale();
}
