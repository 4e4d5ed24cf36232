import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** The browser that this machine has, or null. CHROMIUM goes before all; Playwright's own download comes last. */
export function lookForChromium(): string | null {
  const own = process.env['CHROMIUM'];
  if (own) return isProgram(own) ? own : null;
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [...USUAL, ...onPath.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))];
  return [...candidates, chromium.executablePath()].find(isProgram) ?? null;
}

/** Installs Debian's Chromium, where that can be done without asking anyone. */
export function installChromium(): void {
  if (!isRoot() || !isProgram('/usr/bin/apt-get')) return;
  process.stdout.write('No Chromium here: installing it by apt-get ...\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], options);
}

/** The browser found before the tests began. */
export function foundChromium(): string {
  const file = lookForChromium();
  if (file === null) throw new Error('expected Chromium to have been found before the tests, found none');
  return file;
}

/** Keeps Chromium from talking to anyone on its own account. Root, as in a container, gets no sandbox. */
export function chromiumArguments(): string[] {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--use-fake-device-for-media-stream',
    '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP *.standin.test ~NOTFOUND, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ];
}
