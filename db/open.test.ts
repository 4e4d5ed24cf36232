import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkbook } from './open.ts';
import {
  answerTo,
  caseId,
  codeOfFailure,
  faultsOf,
  makeFolder,
  openDriverOf,
  openFilled,
  PASSPHRASE,
  photograph,
  set,
  storeOver,
  type TestFile,
} from './test-builders.ts';

const PAGE = 4096;
const noise = (length: number): Uint8Array =>
  fc.sample(fc.uint8Array({ minLength: length, maxLength: length }), { seed: 7, numRuns: 1 })[0] ?? new Uint8Array();

/** A workbook with something in it, closed. */
async function makeFilled(): Promise<TestFile> {
  const { driver, ...made } = await openFilled();
  driver.close();
  return made;
}

/** What opening says, having made sure that it changed nothing and made nothing. */
async function tryOpening({ folder, file }: Pick<TestFile, 'folder' | 'file'>, secret: string): Promise<unknown> {
  const look = () => [...photograph(folder)].filter(([name]) => !name.endsWith('-shm')); // an index of the log, made anew
  const [before, names] = [look(), readdirSync(folder)];
  const code = await codeOfFailure(() => openWorkbook(file, secret));
  expect([look(), readdirSync(folder)]).toEqual([before, names]);
  return code;
}

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

/** The files a program leaves that was killed after its last change and before it put it into the main file. */
function copyAsIfKilled({ folder, recoveryCode }: TestFile): TestFile {
  const copy = makeFolder();
  for (const end of ['', '-wal', '-shm']) {
    copyFileSync(join(folder, `audit.casebook${end}`), join(copy, `audit.casebook${end}`));
  }
  return { folder: copy, file: join(copy, 'audit.casebook'), recoveryCode };
}

test('a workbook opens with its passphrase, and what was saved is there', async () => {
  const { file } = await makeFilled();
  const driver = await openWorkbook(file, PASSPHRASE);
  expect(storeOver(driver).fieldsOf(caseId(1)).get(answerTo('2.1.1'))).toBe('no');
  driver.close();
});

test('closing leaves the one file, and opening and closing again does not change it', async () => {
  const { folder, file, recoveryCode } = await makeFilled();
  const before = photograph(folder);
  expect([...before.keys()]).toEqual(['audit.casebook']);
  (await openWorkbook(file, recoveryCode)).close();
  expect(photograph(folder)).toEqual(before);
});

test.each(['', 'wrong', PASSPHRASE.toUpperCase(), `${PASSPHRASE} `, "x'00'", '0'.repeat(64)])(
  'the wrong passphrase %j is told from all other failures, and changes nothing',
  async (secret) => {
    expect(await tryOpening(await makeFilled(), secret)).toBe('wrong-passphrase');
  },
);

const OTHERS: readonly (readonly [string, (file: string) => void])[] = [
  ['an empty file', (file) => writeFileSync(file, '')],
  ['a short text', (file) => writeFileSync(file, 'reference,caseType\nC1,court\n')],
  ['a long text', (file) => writeFileSync(file, 'C1,2.1.1,yes,\n'.repeat(2_000))],
  ['a long text of whole pages', (file) => writeFileSync(file, 'C1,2.1.1'.repeat(PAGE))],
  [
    'a PNG picture',
    (file) => writeFileSync(file, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(50_001)])),
  ],
  [
    'a JPEG picture',
    (file) => writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(20_483)])),
  ],
  ['noise shorter than a page', (file) => writeFileSync(file, noise(PAGE - 1))],
  ['a page of zeros', (file) => writeFileSync(file, Buffer.alloc(PAGE))],
  [
    'a plain SQLite database',
    (file) => {
      const plain = new DatabaseSync(file);
      plain.exec('CREATE TABLE note (text TEXT); PRAGMA user_version = 1');
      plain.close();
    },
  ],
  ['a folder', (file) => mkdirSync(file)],
  ['nothing at all', () => {}],
];

test.each(OTHERS)('%s is no workbook, and stays as it is', async (_, make) => {
  const folder = makeFolder();
  const file = join(folder, 'audit.casebook');
  make(file);
  expect(await tryOpening({ folder, file }, PASSPHRASE)).toBe('not-a-workbook');
});

test('a workbook in a folder that is not there is no workbook, and no folder is made', async () => {
  const folder = makeFolder();
  expect(await tryOpening({ folder, file: join(folder, 'gone', 'audit.casebook') }, PASSPHRASE)).toBe('not-a-workbook');
});

test('the encrypted database of another program is no workbook, even with its passphrase', async () => {
  const folder = makeFolder();
  const file = join(folder, 'other.db');
  const other = new Database(file);
  other.pragma(`cipher='sqlcipher'`);
  other.pragma('legacy=4');
  other.pragma(`key='${PASSPHRASE}'`);
  other.exec('CREATE TABLE note (text TEXT)');
  other.close();
  expect(await tryOpening({ folder, file }, PASSPHRASE)).toBe('not-a-workbook');
});

test('a workbook of a later version is told as such, and stays as it is', async () => {
  const { driver, ...made } = await openFilled();
  driver.pragma('user_version = 99');
  driver.close();
  expect(await tryOpening(made, PASSPHRASE)).toBe('newer-workbook');
  expect(await tryOpening(made, made.recoveryCode)).toBe('newer-workbook');
  expect(await tryOpening(made, 'wrong')).toBe('wrong-passphrase');
});

const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  ['a byte of its first page', (file) => flipByte(file, 16)],
  ['a byte of the code of its first page', (file) => flipByte(file, PAGE - 1)],
  ['its end, at a page', (file) => truncateSync(file, 5 * PAGE)],
  ['its end, within a page', (file) => truncateSync(file, 5 * PAGE + 100)],
  ['all but its first page', (file) => truncateSync(file, PAGE)],
];

test.each(DAMAGES)('a workbook that lost %s is damaged, and stays as it is', async (_, damage) => {
  const made = await makeFilled();
  damage(made.file);
  expect(await tryOpening(made, PASSPHRASE)).toBe('damaged');
  expect(await tryOpening(made, made.recoveryCode)).toBe('damaged');
});

test('a damaged workbook does not open with a wrong passphrase either', async () => {
  const made = await makeFilled();
  flipByte(made.file, 16);
  expect(await tryOpening(made, 'wrong')).toBe('wrong-passphrase');
});

test('a workbook that lost a byte of its salt says that it may be damaged', async () => {
  const made = await makeFilled();
  flipByte(made.file, 3);
  expect(await tryOpening(made, PASSPHRASE)).toBe('wrong-passphrase');
  await expect(openWorkbook(made.file, PASSPHRASE)).rejects.toThrow('may be damaged');
});

test('damage to a page in the middle is found by a verification, and told as damage by what reads the page', async () => {
  const made = await makeFilled();
  const pages = readFileSync(made.file).length / PAGE;
  let told = 0;
  for (let page = 2; page <= pages; page++) {
    flipByte(made.file, (page - 1) * PAGE + 1234);
    const found = await codeOfFailure(async () => {
      const driver = await openWorkbook(made.file, made.recoveryCode);
      try {
        const store = storeOver(driver);
        expect(faultsOf(store)).not.toEqual([]);
        for (const id of store.auditIds()) [...store.cases(id), store.history(id, null, 100), store.counts(id)];
        store.fieldsOf(caseId(1));
      } finally {
        driver.close();
      }
    });
    expect(['damaged', 'none']).toContain(found);
    if (found === 'damaged') told++;
    flipByte(made.file, (page - 1) * PAGE + 1234);
  }
  expect(told).toBeGreaterThan(4);
  expect(faultsOf(storeOver(await openDriverOf(made)))).toEqual([]);
});

test('the errors name neither file nor folder nor passphrase', async () => {
  const made = await makeFilled();
  const messages: string[] = [];
  for (const [file, secret] of [
    [made.file, 'wrong'],
    [made.folder, PASSPHRASE],
    [`${made.file}x`, PASSPHRASE],
  ] as const) {
    await openWorkbook(file, secret).catch((error: Error) => messages.push(error.message));
  }
  expect(messages).toHaveLength(3);
  for (const message of messages) expect(message).not.toMatch(/casebook-|audit\.casebook|wrong$|lantern/);
});

test('after a writer was killed a wrong passphrase leaves file and log as they are, and the right one finds the last change', async () => {
  const { driver, store, ...made } = await openFilled();
  driver.pragma('wal_checkpoint(TRUNCATE)');
  set(store, caseId(2), answerTo('2.1.3'), 'yes');
  const killed = copyAsIfKilled(made);
  expect(readFileSync(`${killed.file}-wal`).length).toBeGreaterThan(PAGE);
  expect(await tryOpening(killed, 'wrong')).toBe('wrong-passphrase');
  const again = storeOver(await openDriverOf(killed));
  expect(again.fieldsOf(caseId(2)).get(answerTo('2.1.3'))).toBe('yes');
  expect(faultsOf(again)).toEqual([]);
});

test('after a writer of a later version was killed, file and log stay as they are', async () => {
  const { driver, ...made } = await openFilled();
  driver.pragma('user_version = 99');
  expect(await tryOpening(copyAsIfKilled(made), PASSPHRASE)).toBe('newer-workbook');
});

test('after a writer was killed and the file was damaged, file and log stay as they are', async () => {
  const { driver, store, ...made } = await openFilled();
  driver.pragma('wal_checkpoint(TRUNCATE)');
  set(store, caseId(2), answerTo('2.1.3'), 'yes');
  const killed = copyAsIfKilled(made);
  truncateSync(killed.file, 3 * PAGE);
  flipByte(killed.file, 16);
  const code = await tryOpening(killed, PASSPHRASE);
  expect(code).toBe('damaged');
});

test('every file that opens is kept as safely: WAL, full synchronisation, no temporary files', async () => {
  const { driver } = await openFilled();
  const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'temp_store', 'trusted_schema'];
  expect(pragmas.map((name) => driver.pragma(name))).toEqual(['wal', 2, 1, 1, 2, 0]);
});
