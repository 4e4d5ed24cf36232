import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import config from '../electron-builder.ts';
import { expect, test } from './harness/app.ts';
import { foundChromium } from './harness/chromium.ts';
import { asarOf, extractPackaged, packedFor } from './harness/packaged.ts';
import { CasePage } from './pages/case.ts';
import { StartPage } from './pages/start.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const [ON, OFF] = ['1', '0'].map((digit) => digit.charCodeAt(0));
const LARGEST_MB = 12;

interface Validation {
  validateConfiguration(config: unknown, log: unknown): Promise<void>;
}
// electron-builder's own check of its configuration, which it does not export.
const { validateConfiguration } = createRequire(import.meta.url)(
  'app-builder-lib/out/util/config/config.js',
) as Validation;
const validate = (given: unknown): Promise<void> => validateConfiguration(given, { isEnabled: false, add: () => {} });

test('the configuration is one that electron-builder takes, and its check sees a wrong name', async () => {
  await expect(validate(config)).resolves.toBeUndefined();
  await expect(validate({ ...config, nsis: { ...config.nsis, perMachin: true } })).rejects.toThrow(
    'configuration.nsis',
  );
  await expect(validate({ ...config, electronFuses: { runAsNod: false } })).rejects.toThrow(
    'configuration.electronFuses',
  );
});

test('nothing is published or looked for: no updater is packed and none is configured', () => {
  expect(config.publish).toBeNull();
  expect(config.nsis?.differentialPackage).toBe(false);
  expect(config.nsis?.deleteAppDataOnUninstall).toBe(false);
  const main = readFileSync(path.join(ROOT, 'out/main/main.cjs'), 'utf8');
  for (const word of ['autoUpdater', 'electron-updater', 'crashReporter', 'setFeedURL'])
    expect(main).not.toContain(word);
});

for (const [system, native] of [
  ['linux', 'linux-x64.node'],
  ['win', 'win32-x64.node'],
] as const) {
  test(`what is packed for ${system} is what Casebook needs, with one native file, and nothing else`, () => {
    const files = listPackage(asarOf(system), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const leaves = files.filter((file) => !files.some((other) => other.startsWith(`${file}/`)));
    const known = [
      /^\/package\.json$/,
      /^\/LICENSE$/,
      /^\/out\/main\/(main\.cjs|backup-worker\.cjs|icon\.png)$/,
      /^\/out\/preload\/preload\.cjs$/,
      /^\/out\/cli\/(casebook|backup-worker|[\w-]+-[A-Z0-9]{8})\.mjs$/,
      /^\/out\/renderer\/(index\.html|icon\.svg|assets\/[\w.-]+\.(js|css))$/,
      /^\/node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
      new RegExp(`^/node_modules/better-sqlite3/prebuilds/${native.replace('.', '\\.')}$`),
    ];
    expect(leaves.filter((file) => !known.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(known.filter((pattern) => !leaves.some((file) => pattern.test(file)))).toEqual([]);
    const unpacked = path.join(`${asarOf(system)}.unpacked`, 'node_modules/better-sqlite3/prebuilds', native);
    expect(statSync(unpacked).isFile()).toBe(true); // a native file cannot be loaded out of an archive
    expect(statSync(asarOf(system)).size / 1_000_000).toBeLessThan(LARGEST_MB);
  });
}

test('the fuses of the packed program are blown', async () => {
  const wire = await getCurrentFuseWire(path.join(packedFor('linux'), 'casebook'));
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  });
});

test('the packed program goes from its first start to an answer, and has it after the next', async ({ app }) => {
  const start = new StartPage(app);
  await expect(start.heading).toHaveText('Audit case files against the standards');
  const screen = await CasePage.make(app);
  await screen.press('1');
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.answer).toBe('yes');
  expect(await app.inMain(({ app: program }) => program.isPackaged)).toBe(true);
  const labels = await app.inMain(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => role ?? '') ?? []),
  );
  expect(labels).not.toContain('toggleDevTools');
  await app.restart();
  await screen.comeBack();
  await expect(screen.choice('2.1.1 a', 'Yes')).toBeChecked();
});

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
}

/** Starts the packed program with words, as at a prompt. */
function runPacked(program: string, profile: string, words: readonly string[]): Promise<Ran> {
  const main = path.join(program, 'out/main/main.cjs');
  const child = spawn(process.execPath, ['e2e/standin/run.ts', main, foundChromium(), profile, ...words], {
    cwd: ROOT,
    env: {
      ...process.env,
      STANDIN_PACKAGED: '1',
      CASEBOOK_HOME: profile,
      CASEBOOK_PASSPHRASE: 'four plain words here',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void said.push(text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout: said.join('') })));
}

test('the packed program is the command line too: it makes a workbook, lists its audits, and passes on its status', async () => {
  const program = extractPackaged();
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-packed-cli-'));
  const file = path.join(folder, 'week.casebook');
  const run = (...words: string[]): Promise<Ran> => runPacked(program, path.join(folder, 'profile'), words);
  try {
    expect(await run('init', file)).toMatchObject({ status: 0 });
    const made = await run('audit', 'new', file, '--framework', 'yjs-2021', '--service', 'A service');
    expect(made).toMatchObject({ status: 0, stdout: expect.stringMatching(/^a-[0-9a-z]{12}\n$/) });
    const listed = await run('audit', 'list', file, '--json');
    expect(JSON.parse(listed.stdout)).toMatchObject([{ service: 'A service' }]);
    expect(await run('backup', file)).toMatchObject({ status: 0 }); // by a thread, from a file of its own
    expect(await run('results', file, '--audit', 'a-000000000000')).toEqual({ status: 2, stdout: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(program, { recursive: true, force: true });
  }
});
