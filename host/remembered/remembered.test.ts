import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemStore } from '../../electron/system-store.ts';
import { type FakeSafe, makeFakeSafe } from '../../test/fake-store.ts';
import { tempFolder } from '../../test/temp-folder.ts';
import { WORKER_PROGRAM } from '../backup/worker-program.ts';
import { makeDesk } from '../desk.ts';

const PASSPHRASE = 'correct horse';
const OTHER = 'battery staple';
const NAME = 'Week';

interface Computer {
  readonly data: string;
  readonly safe: FakeSafe;
  isForbidden: boolean;
  isEnding: boolean;
}

/** A computer with a wallet and one workbook. */
const makeComputer = (): Computer => ({
  data: tempFolder(),
  safe: makeFakeSafe(),
  isForbidden: false,
  isEnding: false,
});

/** The desktop program, started on a computer. */
function start(computer: Computer) {
  const { data, safe, isForbidden } = computer;
  const folder = path.join(data, 'workbooks');
  mkdirSync(folder, { recursive: true });
  const desk = makeDesk({
    folder,
    data,
    worker: WORKER_PROGRAM,
    host: 'electron',
    log: () => {},
    store: systemStore({ safe, platform: 'linux', isForbidden }),
    isEnding: () => computer.isEnding,
  });
  onTestFinished(() => desk.close());
  return desk;
}

type Desk = ReturnType<typeof start>;

/** Ends the program, as by its window. */
async function end(computer: Computer, desk: Desk): Promise<void> {
  computer.isEnding = true;
  await desk.client['workbook.lock']({});
  computer.isEnding = false;
  await desk.close();
}

const openRemembered = (desk: Desk) => desk.client['workbook.openRemembered']({ name: NAME });
const openTyped = (desk: Desk, secret = PASSPHRASE) => desk.client['workbook.open']({ name: NAME, secret });
const stateOf = async (desk: Desk) => (await desk.client['key.store']({})).workbooks;

/** A workbook that the computer remembers, open. */
async function makeRemembered() {
  const computer = makeComputer();
  const desk = start(computer);
  const { recoveryCode } = await desk.client['workbook.make']({ name: NAME, passphrase: PASSPHRASE });
  await desk.client['workbook.confirmCode']({});
  await desk.client['key.remember']({ current: PASSPHRASE });
  return { computer, desk, recoveryCode };
}

test('nothing is remembered unless somebody asks for it, with the passphrase', async () => {
  const computer = makeComputer();
  const desk = start(computer);
  await desk.client['workbook.make']({ name: NAME, passphrase: PASSPHRASE });
  expect(await desk.client['key.store']({})).toEqual({ refusal: null, workbooks: [] });
  await expect(desk.client['key.remember']({ current: OTHER })).rejects.toThrow('not the passphrase');
  await desk.client['workbook.lock']({});
  await expect(desk.client['key.remember']({ current: PASSPHRASE })).rejects.toThrow('No workbook is open');
  await expect(openRemembered(desk)).rejects.toThrow('Enter the passphrase');
});

test('a remembered workbook opens without the passphrase when the program is started again', async () => {
  const { computer, desk } = await makeRemembered();
  await end(computer, desk);
  const next = start(computer);
  expect(await stateOf(next)).toEqual([{ workbook: NAME, isReady: true }]);
  await openRemembered(next);
  expect(await next.client['key.state']({})).toEqual({ openedBy: 'this-computer' });
});

test('what lies on the disk is neither the passphrase nor the key, and not beside the workbook', async () => {
  const { computer, recoveryCode } = await makeRemembered();
  const folder = path.join(computer.data, 'remembered');
  const [file = ''] = readdirSync(folder);
  const kept = readFileSync(path.join(folder, file), 'utf8');
  const { wrapped } = JSON.parse(kept);
  const unwrapped = (await computer.safe.decryptStringAsync(Buffer.from(wrapped, 'base64'))).result;
  const key = Buffer.from(unwrapped, 'base64');
  expect(key.length).toBe(48);
  for (const secret of [PASSPHRASE, recoveryCode, unwrapped, key.toString('hex')]) expect(kept).not.toContain(secret);
  expect(readdirSync(path.join(computer.data, 'workbooks')).filter((name) => !name.startsWith(NAME))).toEqual([]);
});

test('after a lock the passphrase is asked for, also when the program is started again', async () => {
  const { computer, desk } = await makeRemembered();
  await desk.client['workbook.lock']({});
  expect(await stateOf(desk)).toEqual([{ workbook: NAME, isReady: false }]);
  await desk.close();
  const next = start(computer);
  await expect(openRemembered(next)).rejects.toThrow('Enter the passphrase');
  expect(await stateOf(next)).toEqual([{ workbook: NAME, isReady: false }]);
});

test('the passphrase after a lock brings back what was set aside', async () => {
  const { computer, desk } = await makeRemembered();
  await desk.client['workbook.lock']({});
  await openTyped(desk);
  await end(computer, desk);
  await openRemembered(start(computer));
});

test('a lock takes the key off the disk', async () => {
  const { computer, desk } = await makeRemembered();
  const folder = path.join(computer.data, 'remembered');
  const [file = ''] = readdirSync(folder);
  await desk.client['workbook.lock']({});
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe('{"wrapped":null}');
});

test('the recovery code, a new passphrase and "Forget" make the computer forget', async () => {
  const byCode = await makeRemembered();
  await byCode.desk.client['workbook.lock']({});
  await openTyped(byCode.desk, byCode.recoveryCode);
  expect(await stateOf(byCode.desk)).toEqual([]);

  const changed = await makeRemembered();
  await changed.desk.client['key.propose']({ current: PASSPHRASE, passphrase: OTHER });
  await changed.desk.client['key.confirm']({});
  expect(await stateOf(changed.desk)).toEqual([]);

  const told = await makeRemembered();
  await end(told.computer, told.desk);
  const next = start(told.computer);
  await next.client['key.forget']({ workbook: NAME });
  await expect(openRemembered(next)).rejects.toThrow('Enter the passphrase');
});

test('a workbook of that name with another key is not opened, and what does not fit is forgotten', async () => {
  const { computer, desk } = await makeRemembered();
  await end(computer, desk);
  const workbooks = path.join(computer.data, 'workbooks');
  renameSync(path.join(workbooks, `${NAME}.casebook`), path.join(workbooks, 'Other.casebook'));
  const next = start(computer);
  await next.client['workbook.make']({ name: NAME, passphrase: OTHER });
  await end(computer, next);
  const last = start(computer);
  await expect(openRemembered(last)).rejects.toThrow('Enter the passphrase');
  expect(await stateOf(last)).toEqual([]);
  await openTyped(last, OTHER);
});

test('a wallet that does not give the key back leaves the passphrase', async () => {
  const { computer, desk } = await makeRemembered();
  await end(computer, desk);
  const next = start(computer);
  computer.safe.isAvailable = false;
  await expect(openRemembered(next)).rejects.toThrow('Enter the passphrase');
  await openTyped(next);
});

test('where the system has no real store nothing is kept', async () => {
  const computer = makeComputer();
  computer.safe.backend = 'basic_text';
  const desk = start(computer);
  await desk.client['workbook.make']({ name: NAME, passphrase: PASSPHRASE });
  expect((await desk.client['key.store']({})).refusal).toBe('no-store');
  await expect(desk.client['key.remember']({ current: PASSPHRASE })).rejects.toThrow('Nothing was changed');
  computer.safe.backend = 'gnome_libsecret';
  computer.safe.mark = 'v10'; // it says that there is a wallet, and uses none
  await expect(desk.client['key.remember']({ current: PASSPHRASE })).rejects.toThrow('Nothing was changed');
  expect(existsSync(path.join(computer.data, 'remembered'))).toBe(false);
});

test('a policy that comes later removes what was remembered', async () => {
  const { computer, desk } = await makeRemembered();
  await end(computer, desk);
  computer.isForbidden = true;
  const next = start(computer);
  await expect(openRemembered(next)).rejects.toThrow('Enter the passphrase');
  expect(existsSync(path.join(computer.data, 'remembered'))).toBe(false);
});

test('a host without a key store offers none and keeps none', async () => {
  const data = tempFolder();
  const desk = makeDesk({ folder: data, data, worker: WORKER_PROGRAM, host: 'loopback', log: () => {} });
  onTestFinished(() => desk.close());
  await desk.client['workbook.make']({ name: NAME, passphrase: PASSPHRASE });
  expect(await desk.client['key.store']({})).toEqual({ refusal: 'none', workbooks: [] });
  await expect(desk.client['key.remember']({ current: PASSPHRASE })).rejects.toThrow('Nothing was changed');
});
