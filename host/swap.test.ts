import { expect, test } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { WORKER_PROGRAM } from './backup/worker-program.ts';
import { makeDesk } from './desk.ts';

const [OLD, NEW] = ['marble teapot harbour', 'orchard seven quietly'] as const;

/** A desk whose workbook is about to be put under a new passphrase. */
async function openProposed() {
  const folder = tempFolder();
  const desk = makeDesk({ folder, data: folder, host: 'loopback', worker: WORKER_PROGRAM, log: () => {} });
  await desk.client['workbook.make']({ name: 'week', passphrase: OLD });
  await desk.client['key.propose']({ current: OLD, passphrase: NEW });
  return desk;
}

test('while the passphrase is changed, whoever asks waits: the workbook never seems to be locked', async () => {
  const desk = await openProposed();
  const changing = desk.client['key.confirm']({});
  const asked = [desk.client['workbook.state']({}), desk.client['audit.list']({})] as const;
  expect((await asked[0]).open?.name).toBe('week');
  expect(await asked[1]).toEqual([]);
  await changing;
  await desk.close();
});

test('a lock that comes while the passphrase is changed is not lost', async () => {
  const desk = await openProposed();
  const changing = desk.client['key.confirm']({});
  await desk.client['workbook.lock']({});
  await changing;
  expect((await desk.client['workbook.state']({})).open).toBeNull();
  await desk.client['workbook.open']({ name: 'week', secret: NEW });
  await desk.close();
});

test('opening by the recovery code is known, and asks for no passphrase before a new one', async () => {
  const folder = tempFolder();
  const desk = makeDesk({ folder, data: folder, host: 'direct', worker: WORKER_PROGRAM, log: () => {} });
  const { recoveryCode } = await desk.client['workbook.make']({ name: 'week', passphrase: OLD });
  expect(await desk.client['key.state']({})).toEqual({ openedBy: 'passphrase' });
  await expect(desk.client['key.propose']({ current: null, passphrase: NEW })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await desk.client['workbook.open']({ name: 'week', secret: recoveryCode });
  expect(await desk.client['key.state']({})).toEqual({ openedBy: 'recovery-code' });
  const proposed = await desk.client['key.propose']({ current: null, passphrase: NEW });
  await desk.client['key.confirm']({});
  expect(await desk.client['key.state']({})).toEqual({ openedBy: 'passphrase' });
  await desk.client['workbook.open']({ name: 'week', secret: proposed.recoveryCode });
  await expect(desk.client['workbook.open']({ name: 'week', secret: recoveryCode })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await desk.close();
});
