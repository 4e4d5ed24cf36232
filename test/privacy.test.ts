import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { callHttp, enter, pageHeaders } from './http-call.ts';
import { CASEBOOK, environmentWith, type Ran, runProgram } from './run-casebook.ts';
import { tempFolder } from './temp-folder.ts';

const PATIENCE_MS = 60_000;
/** One word for each kind of what must stay private, so that a leak says what leaked. */
const SECRETS = {
  passphrase: 'CanaryPassphrase',
  wrongPassphrase: 'CanaryWrongPassphrase',
  service: 'CanaryService',
  reference: 'CanaryReference',
  note: 'CanaryNote',
  badNote: 'CanaryNoteOfBadFile',
  reason: 'CanaryReason',
  manager: 'CanaryManager',
  typed: 'CanaryTyped',
} as const;

const folder = tempFolder();
const given = path.join(folder, 'given');
const workbook = path.join(folder, 'private.casebook');
const CASES = `reference,caseType,caseManager\n${SECRETS.reference},court,${SECRETS.manager}\n`;
const ANSWERS = `reference,question,answer,note\n${SECRETS.reference},2.1.1,no,"${SECRETS.note}, ŵ"\n`;
const JUDGEMENTS = `standard,kind,rating,ground,reason\n1.1,qualitative,good,,${SECRETS.reason}\n`;
const NOTE = SECRETS.badNote;

/** Files that are refused, each with a private note near its fault. */
const REFUSED: Readonly<Record<string, string>> = {
  'no-header.csv': `C1,2.1.1,yes,${NOTE}\n`,
  'ragged.csv': `reference,question,answer,note\nC1,2.1.1,yes,${NOTE},${NOTE}\n`,
  'unknown-case.csv': `reference,question,answer,note\nC1,2.1.1,yes,${NOTE}\n`,
  'stray-quote.csv': `reference,question,answer,note\nC1,2.1.1,yes,${NOTE}"${NOTE}\n`,
  'open-quote.csv': `reference,question,answer,note\nC1,2.1.1,yes,"${NOTE}\n`,
  'twice.csv': `${ANSWERS}${SECRETS.reference},2.1.1,no,${NOTE}\n`,
  'nul.csv': `${ANSWERS}${SECRETS.reference},2.1.2,no,"${NOTE}\0"\n`,
  'latin-1.csv': `${ANSWERS}${SECRETS.reference},2.1.2,no,${NOTE} \u00e9\n`,
  'reason.csv': `${JUDGEMENTS}1.1,qualitative,good,,${NOTE}\n1.2,qualitative,good,x,${NOTE}\n`,
};

const environment = (passphrase: string) => ({
  ...environmentWith(passphrase),
  TMPDIR: folder,
  CASEBOOK_HOME: path.join(folder, 'home'),
});
const run = (words: readonly string[], passphrase: string = SECRETS.passphrase): Promise<Ran> =>
  runProgram(process.execPath, [CASEBOOK, ...words], { env: environment(passphrase) });
const leaksIn = (text: string): string[] => Object.values(SECRETS).filter((secret) => text.includes(secret));

/** Every file below a folder, except what people gave. */
function listFiles(below: string): readonly string[] {
  return readdirSync(below, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(below, name))
    .filter((file) => !file.startsWith(given) && statSync(file).isFile());
}

/** The secrets that stand in clear in a file or in its name, in any encoding that SQLite writes. */
function leaksOf(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const found = Object.values(SECRETS).filter((secret) =>
    (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(secret, encoding))),
  );
  return [...found, ...leaksIn(file)].map((secret) => `${path.basename(file)}: ${secret}`);
}

let audit = '';
beforeAll(async () => {
  mkdirSync(given);
  const put = (name: string, text: string | Buffer): void => writeFileSync(path.join(given, name), text);
  for (const [name, text] of Object.entries({
    'cases.csv': CASES,
    'answers.csv': ANSWERS,
    'judgements.csv': JUDGEMENTS,
  }))
    put(name, text);
  for (const [name, text] of Object.entries(REFUSED))
    put(name, name === 'latin-1.csv' ? Buffer.from(text, 'latin1') : text);
  await run(['init', workbook]);
  const made = await run(['audit', 'new', workbook, '--framework', 'yos-2018', '--service', SECRETS.service]);
  audit = made.stdout.trim();
  const files = ['cases.csv', 'answers.csv', 'judgements.csv'].map((name) => path.join(given, name));
  const { status, stderr } = await run(['import', workbook, '--audit', audit, ...files]);
  expect([status, stderr]).toEqual([0, '']);
}, PATIENCE_MS);

test('the search for secrets finds one that is there', () => {
  const file = path.join(given, 'answers.csv');
  expect(leaksOf(file)).toEqual(['answers.csv: CanaryReference', 'answers.csv: CanaryNote']);
  writeFileSync(path.join(given, 'wide'), Buffer.from(SECRETS.service, 'utf16le'));
  expect(leaksOf(path.join(given, 'wide'))).toEqual(['wide: CanaryService']);
});

describe('what is private stays so', () => {
  test('on standard error, whatever command', async () => {
    const { stdout, stderr } = await run(['results', workbook, '--audit', audit]);
    expect(stdout).toContain(SECRETS.service);
    expect(stderr).toBe('');
  });

  test('in the faults of files that are refused: coded cells may be shown, notes never', async () => {
    const files = Object.keys(REFUSED).map((name) => path.join(given, name));
    const together = await run(['import', workbook, '--audit', audit, ...files]);
    const alone = await Promise.all(files.map((file) => run(['import', workbook, '--audit', audit, file])));
    for (const { status, stdout, stderr } of [together, ...alone]) {
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^\S+\.csv: row \d+/);
      expect(leaksIn(stderr).filter((secret) => secret !== SECRETS.reference)).toEqual([]);
    }
  });

  test('in the message of a wrong passphrase', async () => {
    const { status, stdout, stderr } = await run(['verify', workbook], SECRETS.wrongPassphrase);
    expect([status, leaksIn(stdout + stderr)]).toEqual([3, []]);
  });

  test('while a workbook is served and written to, in its files, on standard error and in refusals', async () => {
    const child = spawn(process.execPath, [CASEBOOK, 'serve', workbook, '--no-open'], {
      env: environment(SECRETS.passphrase),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    const { origin } = new URL(url);
    const { base, cookie } = await enter({ origin, url });
    const call = async (method: string, input: unknown) => {
      const sent = { method: 'POST', path: `${base}api/${method}`, headers: pageHeaders(origin, cookie) };
      return JSON.parse((await callHttp(origin, { ...sent, body: JSON.stringify(input) })).body);
    };
    const listed = await call('case.list', { audit });
    const id = listed.value[0].id;
    const note = { author: SECRETS.typed, case: id, question: '2.1.1', note: SECRETS.typed.repeat(5000) };
    expect(await call('note.write', note)).toMatchObject({ ok: true });
    const refused = [
      await call('note.write', { ...note, case: SECRETS.typed }),
      await call('note.write', { ...note, question: SECRETS.typed }),
      await call('answer.give', { author: SECRETS.typed, case: id, question: '2.1.1', answer: SECRETS.typed }),
      await call('case.edit', {
        author: SECRETS.typed,
        case: id,
        facts: { [SECRETS.typed]: 'x', gender: SECRETS.typed },
      }),
      await call('case.create', { author: 'x', audit, caseType: 'court', facts: { reference: SECRETS.reference } }),
      await call('import.run', { author: 'x', audit, files: [{ name: 'a.csv', text: REFUSED['no-header.csv'] }] }),
    ];
    expect(refused.map(({ ok }) => ok)).not.toContain(true);
    expect(leaksIn(JSON.stringify(refused))).toEqual([]);
    const whileOpen = listFiles(folder);
    expect(whileOpen.map((file) => path.basename(file))).toContain('private.casebook-wal');
    expect(whileOpen.flatMap(leaksOf)).toEqual([]);
    const locked = await call('workbook.open', { name: 'private', secret: SECRETS.typed });
    expect([locked.error.code, leaksIn(JSON.stringify(locked))]).toEqual(['wrong-passphrase', []]);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.on('close', resolve));
    expect(complaints).toBe('');
  });

  test('in every file that is left, whatever was done', () => {
    const left = listFiles(folder);
    expect(left.map((file) => path.basename(file))).toContain('private.casebook');
    expect(left.filter((file) => / close \w{12}\.casebook$/.test(file))).toHaveLength(1); // the backup made at the end
    expect(left.filter((file) => file.includes(`${path.sep}attempts${path.sep}`))).toHaveLength(1);
    expect(left.flatMap(leaksOf)).toEqual([]);
    expect(readFileSync(workbook).includes('SQLite format 3')).toBe(false);
  });
});
