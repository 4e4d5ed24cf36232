import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CASEBOOK, environmentWith, type Ran, runCasebook, runProgram } from '../test/run-casebook.ts';
import { tempFolder } from '../test/temp-folder.ts';

const TYPIST = path.join(import.meta.dirname, '../test/type-at-terminal.py');
const SECRET = 'Canary-ŵ-phrase 1';
const folder = tempFolder();
const workbook = path.join(folder, 'typed.casebook');

/** Runs `casebook` at a terminal of its own, and types an answer after each prompt. */
function typeInto(words: readonly string[], steps: readonly [prompt: string, answer: string][]): Promise<Ran> {
  const program = [process.execPath, CASEBOOK, ...words];
  return runProgram('python3', [TYPIST, JSON.stringify(steps), ...program], { env: environmentWith(null) });
}

const CHOOSE = 'Choose a passphrase: ';
const AGAIN = 'The same once more: ';
const ASK = 'Passphrase: ';

describe('a passphrase at a terminal', () => {
  let made: Ran;
  beforeAll(async () => {
    made = await typeInto(['init', workbook], [[CHOOSE, `${SECRET}\r`], [AGAIN, `${SECRET}\r`]]); // biome-ignore format: pairs
  }, 60_000);

  test('is asked for twice when a workbook is made, and never shown', async () => {
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(CHOOSE);
    expect(made.stdout).not.toMatch(/Canary/);
    expect((await runCasebook(['audit', 'list', workbook], SECRET)).status).toBe(0);
  });

  test('is asked for when a workbook is opened, and never shown', async () => {
    const { status, stdout } = await typeInto(['verify', workbook], [[ASK, `${SECRET}\r`]]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^.*\r\nwhole: 0 entries and 0 changes in an unbroken chain\r\nhead, [\w ,:]+\r\n$/);
    expect(stdout).not.toMatch(/Canary/);
  });

  test('may be corrected while it is typed', async () => {
    const typed = `${SECRET.slice(0, -1)}ŷŷ\u007f\b1\r`;
    expect((await typeInto(['verify', workbook], [[ASK, typed]])).status).toBe(0);
  });

  test('that is wrong is told as one, and not shown either', async () => {
    const { status, stdout } = await typeInto(['verify', workbook], [[ASK, 'Canary wrong\r']]);
    expect(status).toBe(3);
    expect(stdout).not.toMatch(/Canary/);
  });

  test('may be typed ahead, with its repetition', async () => {
    const other = path.join(folder, 'ahead.casebook');
    expect((await typeInto(['init', other], [[CHOOSE, `${SECRET}\r${SECRET}\r`]])).status).toBe(0);
    expect((await runCasebook(['verify', other], SECRET)).status).toBe(0);
  });

  test('that is repeated differently makes nothing', async () => {
    const none = path.join(folder, 'none.casebook');
    const { status, stdout } = await typeInto(['init', none], [[CHOOSE, 'one\r'], [AGAIN, 'two\r']]); // biome-ignore format: pairs
    expect([status, stdout.includes('The two passphrases differ. Nothing was made.')]).toEqual([2, true]);
    expect((await runCasebook(['verify', none])).status).toBe(2);
  });

  test.each([
    ['Ctrl+C', '\u0003', 3],
    ['nothing', '\r', 3],
  ])('that is not given, but %s, ends the command', async (_, typed, status) => {
    expect((await typeInto(['verify', workbook], [[ASK, typed]])).status).toBe(status);
  });

  test('is not waited for where there is no terminal', async () => {
    const { status, stdout, stderr } = await runCasebook(['verify', workbook], null);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('CASEBOOK_PASSPHRASE');
  });
});

test('progress is shown at a terminal, and wiped before the result', async () => {
  const cases = path.join(import.meta.dirname, '../samples/gloucestershire-2020/cases.csv');
  const { stdout: id } = await runCasebook(
    ['audit', 'new', workbook, '--framework', 'yos-2018', '--service', 'A service'],
    SECRET,
  );
  const { status, stdout } = await typeInto(['import', workbook, '--audit', id.trim(), cases], [[ASK, `${SECRET}\r`]]);
  expect(status).toBe(0);
  const shown = stdout.split('\r\u001b[K');
  expect(shown.slice(1, -1).join('\n')).toMatch(/^Working through the rows: [\d,]+/);
  expect(shown.at(-1)).toMatch(/^cases: 38 new/);
});
