import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDriver } from '../db/driver.ts';
import { deriveKey, SALT_BYTES } from '../db/key.ts';
import packageJson from '../package.json' with { type: 'json' };
import { askCasebook, CASEBOOK, environmentWith, runCasebook, runProgram } from '../test/run-casebook.ts';
import { tempFolder } from '../test/temp-folder.ts';

const ROOT = path.join(import.meta.dirname, '..');
const PASSPHRASE = 'correct horse';
const folder = tempFolder();
const workbook = path.join(folder, 'main.casebook');
const at = (name: string): string => path.join(folder, name);
const PATIENCE_MS = 60_000;
let audit = '';

beforeAll(async () => {
  await askCasebook('init', workbook);
  audit = (await askCasebook('audit', 'new', workbook, '--framework', 'yos-2018', '--service', 'A service')).trim();
}, PATIENCE_MS);

describe('casebook help', () => {
  test.each([['help'], ['import', '--help']])('lists every command: %s', async (...words) => {
    const { status, stdout, stderr } = await runCasebook(words, null);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of ['init', 'audit new', 'audit list', 'import', 'results', 'export', 'verify', 'serve']) {
      expect(stdout).toContain(`casebook ${name}`);
    }
  });

  test('is shown also where nothing was asked, as bad arguments', async () => {
    expect(await runCasebook([], null)).toMatchObject({ status: 2, stdout: expect.stringContaining('casebook init') });
  });

  test('comes by npx too', async () => {
    const { status, stdout } = await runProgram('npx', ['casebook', 'help'], { cwd: ROOT });
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      `Casebook ${packageJson.version}: audits case files against published standards, offline.`,
    ]);
  });

  test('--version gives the version alone', async () => {
    expect(await askCasebook('--version')).toBe(`${packageJson.version}\n`);
  });
});

describe('exit status 2: bad input or arguments', () => {
  const id = 'a-000000000000';
  const refusals: [what: string, words: string[], says: RegExp][] = [
    ['no such command', ['import-all'], /no such command/],
    ['an unknown option', ['verify', workbook, '--force'], /Unknown option '--force'.*Usage: casebook verify/s],
    ['import without a file', ['import', workbook, '--audit', id], /Expected WORKBOOK FILE/],
    ['a missing option', ['results', workbook], /Expected --audit/],
    [
      'a kind that is none',
      ['audit', 'new', workbook, '--framework', 'yos-2018', '--service', 'X', '--kind', 'fun'],
      /--kind: expected inspection or dip-sample/,
    ],
    [
      'a framework that is none',
      ['audit', 'new', workbook, '--framework', 'x', '--service', 'X'],
      /yos-2018, yjs-2021/,
    ],
    ['a service without a name', ['audit', 'new', workbook, '--framework', 'yos-2018', '--service', ''], /service/],
    ['a format that is none', ['results', workbook, '--audit', id, '--format', 'xml'], /--format: expected/],
    ['an audit that is not there', ['results', workbook, '--audit', id], /no audit of that id/],
    ['an import into an audit that is not there', ['import', workbook, '--audit', id, CASEBOOK], /no audit of that id/],
    ['a file that is not there', ['import', workbook, '--audit', id, at('none.csv')], /no file .*none\.csv/],
    ['a workbook that is not there', ['verify', at('none.casebook')], /no workbook of that name/],
    ['a folder for a workbook', ['verify', folder], /folder|not a Casebook workbook/],
    ['a path through a file', ['verify', path.join(workbook, 'x')], /no workbook of that name/],
    ['a file that is no workbook', ['verify', CASEBOOK], /not a Casebook workbook/],
    ['a workbook over another file', ['init', workbook], /a file of that name already/],
    ['a workbook in no folder', ['init', at('no/such/w.casebook')], /no folder/],
    ['a port that is none', ['serve', workbook, '--port', '70000', '--no-open'], /--port: expected/],
  ];

  test.each(refusals)('%s', async (_, words, says) => {
    const { status, stdout, stderr } = await runCasebook(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['a file', 'taken'],
    ['a path through a file', 'taken/more'],
  ])('export to %s', async (_, to) => {
    writeFileSync(at('taken'), '');
    const { status, stderr } = await runCasebook(['export', workbook, '--audit', audit, '--to', at(to)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/a file where a folder should be/);
  });

  test('a workbook without a passphrase to be made with', async () => {
    expect((await runCasebook(['init', at('w.casebook')], null)).status).toBe(3);
    expect(existsSync(at('w.casebook'))).toBe(false);
  });
});

describe('exit status 3: wrong passphrase', () => {
  test('is told, and nothing is made in its place', async () => {
    const { status, stdout, stderr } = await runCasebook(['audit', 'list', workbook], 'wrong horse');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/Neither a passphrase nor the recovery code/);
    expect(stderr).not.toContain('wrong horse');
  });
});

/** The workbook's own connection, to do to it what no program of this version does. */
async function openRaw(file: string) {
  const salt = readFileSync(file).subarray(0, SALT_BYTES);
  const key = await deriveKey(PASSPHRASE, salt);
  return openDriver(file, Buffer.concat([key, salt]), 'write');
}

describe('exit status 4: a newer workbook', () => {
  test('is told, and left alone', async () => {
    const newer = at('newer.casebook');
    await askCasebook('init', newer);
    const driver = await openRaw(newer);
    driver.pragma('user_version = 999');
    driver.close();
    const before = readFileSync(newer);
    for (const words of [
      ['audit', 'list', newer],
      ['verify', newer],
      ['serve', newer, '--no-open'],
    ]) {
      // biome-ignore format: commands
      const { status, stdout, stderr } = await runCasebook(words);
      expect([status, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(/A later version of Casebook wrote this workbook/);
    }
    expect(readFileSync(newer).equals(before)).toBe(true);
  });
});

describe('exit status 1: what was not expected', () => {
  test('a damaged workbook', async () => {
    const damaged = at('damaged.casebook');
    await askCasebook('init', damaged);
    const bytes = readFileSync(damaged);
    bytes.fill(0, 5 * 4096, 6 * 4096);
    writeFileSync(damaged, bytes);
    expect((await runCasebook(['verify', damaged])).status).toBe(1);
  });

  test('a history that was rewritten', async () => {
    const rewritten = at('rewritten.casebook');
    await askCasebook('init', rewritten);
    await askCasebook('audit', 'new', rewritten, '--framework', 'yos-2018', '--service', 'A service');
    const driver = await openRaw(rewritten);
    driver.exec("DROP TRIGGER change_is_fixed; UPDATE change SET new = 'Another' WHERE field = 'audit:service'");
    driver.close();
    const { status, stdout, stderr } = await runCasebook(['verify', rewritten]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/entry 1 was altered/);
  });
});

describe('output', () => {
  test('can be piped: a reader that has enough is no error', async () => {
    const line = `"$0" "$1" results "$2" --audit "$3" --format json | head -1`;
    const { status, stdout, stderr } = await runProgram(
      'bash',
      ['-o', 'pipefail', '-c', line, process.execPath, CASEBOOK, workbook, audit],
      { env: environmentWith(PASSPHRASE) },
    );
    expect([status, stdout, stderr]).toEqual([0, '{\n', '']);
  });

  test('to a pipe that is closed at once is no error either', async () => {
    const child = spawn(process.execPath, [CASEBOOK, 'results', workbook, '--audit', audit, '--format', 'json'], {
      env: environmentWith(PASSPHRASE),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, complaints]).toEqual([0, '']);
  });
});

describe('the passphrase', () => {
  test('is in no argument and no output of a process', async () => {
    const secret = 'Canary passphrase';
    const other = at('secret.casebook');
    const made = await runCasebook(['init', other], secret);
    const child = spawn(process.execPath, [CASEBOOK, 'serve', other, '--no-open'], { env: environmentWith(secret) });
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    await new Promise<void>((resolve) =>
      child.stdout.on('data', (data) => {
        said += String(data);
        resolve();
      }),
    );
    const { stdout: processes } = await runProgram('ps', ['-eo', 'args']);
    child.kill();
    await new Promise((resolve) => child.on('close', resolve));
    expect(processes).toContain('secret.casebook');
    expect([processes, said, made.stdout, made.stderr].join()).not.toMatch(/Canary/);
  });

  test('may be the recovery code, however it was copied', async () => {
    const other = at('recovered.casebook');
    const code = (await askCasebook('init', other)).trim();
    expect(code).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
    expect((await runCasebook(['verify', other], code.toLowerCase().replaceAll('-', ' '))).status).toBe(0);
  });
});

describe('an older Node', () => {
  /** Makes this Node say that it is an older one, as the first thing it does. */
  const older = `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
  )}`;
  const runOld = (words: readonly string[], casebook = CASEBOOK) =>
    runProgram(process.execPath, ['--import', older, casebook, ...words], { env: environmentWith(PASSPHRASE) });

  test('hands over to the Node of this folder, with its output and exit status', async () => {
    expect(await runOld(['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    expect(await runOld(['nonsense'])).toMatchObject({ status: 2, stdout: '' });
    expect((await runOld(['verify', at('none.casebook')])).status).toBe(2);
  });

  test('that has no other to hand over to says what to do', async () => {
    mkdirSync(at('alone/cli'), { recursive: true });
    const alone = at('alone/cli/casebook.mjs');
    writeFileSync(alone, readFileSync(CASEBOOK));
    const { status, stderr } = await runOld(['help'], alone);
    expect([status, stderr]).toEqual([1, 'casebook: needs Node 24, found 20.20.2; run "npm ci" to get it.\n']);
  });

  test('that is stopped stops what it handed over to', async () => {
    const child = spawn(process.execPath, ['--import', older, CASEBOOK, 'serve', workbook, '--no-open'], {
      env: environmentWith(PASSPHRASE),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const address = /http:\S+/.exec(line)?.[0] ?? '';
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});
