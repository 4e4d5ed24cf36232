import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decodeSqlCipher4 } from '../db/test-decoder.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { workbooksFolder } from '../host/data-folder.ts';
import { makeDesk } from '../host/desk.ts';
import { pause } from './child.ts';
import { tempFolder } from './temp-folder.ts';

const PASSPHRASE = 'correct horse';
const SERVICE = 'CanaryService';
const author = 'A tester';

function openDesk(data: string) {
  const desk = makeDesk({
    folder: workbooksFolder(data),
    data,
    worker: WORKER_PROGRAM,
    host: 'loopback',
    log: () => {},
  });
  onTestFinished(() => desk.close());
  return desk;
}

type Desk = ReturnType<typeof openDesk>;

/** A workbook with an audit to be purged, and a backup of it in its own folder and in a chosen one. Open. */
async function makeBackedUp() {
  const data = tempFolder();
  const chosen = path.join(tempFolder(), 'stick');
  for (const folder of [workbooksFolder(data), chosen]) mkdirSync(folder);
  const desk = openDesk(data);
  const { client } = desk;
  await client['workbook.make']({ name: 'week', passphrase: PASSPHRASE });
  const what = {
    framework: 'yos-2018',
    service: SERVICE,
    kind: 'inspection',
    from: null,
    to: null,
    team: null,
  } as const;
  const { id: audit } = await client['audit.create']({ author, ...what });
  await client['backup.choose']({ folder: chosen });
  await client['backup.make']({});
  return { data, chosen, desk, audit, request: { author, audit, reason: 'Kept long enough', service: SERVICE } };
}

async function untilDone({ client }: Desk) {
  for (;;) {
    const [record] = await client['purge.list']({});
    if (record?.backups?.isDone) return record;
    await pause(10);
  }
}

const openAgain = async (desk: Desk): Promise<void> =>
  void (await desk.client['workbook.open']({ name: 'week', secret: PASSPHRASE }));

const holding = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.casebook') && !name.includes(' passphrase ')) // under the new one
    .filter((name) => decodeSqlCipher4(readFileSync(path.join(folder, name)), PASSPHRASE).includes(SERVICE));

test('the answer to a purge does not wait for the backups, which are done beside it', async () => {
  const { desk, data, chosen, request } = await makeBackedUp();
  const first = await desk.client['purge.audit'](request);
  expect(first.backups).toEqual({ isDone: false, purged: 0, left: 0, failed: [], awaitsFolder: false });
  const done = await untilDone(desk);
  expect(done).toEqual({ ...first, backups: { ...first.backups, isDone: true, purged: 2 } });
  await desk.close();
  expect([holding(data), holding(chosen)]).toEqual([[], []]);
});

test('while a workbook is purged the host answers what reads, and keeps what is written for afterwards', async () => {
  const { desk, audit, request } = await makeBackedUp();
  const { client } = desk;
  const kind = { kind: 'inspection', from: null, to: null, team: null } as const;
  const { id: other } = await client['audit.create']({ author, framework: 'yos-2018', service: 'Eastmarch', ...kind });
  const purged = client['purge.audit'](request);
  expect((await client['audit.list']({})).map(({ id }) => id)).toEqual([audit, other]);
  const written = client['audit.edit']({ author, audit: other, service: 'Westmarch', ...kind, retainUntil: null });
  await written;
  expect(await client['purge.list']({})).toHaveLength(1); // it came after the purge, which had begun before
  await purged;
  expect((await client['audit.list']({})).map(({ service }) => service)).toEqual(['Westmarch']);
  expect((await client['history.verify']({})).faults).toEqual([]);
});

test('a lock does not wait for a purge that has begun, which is brought to its end, in the backup made on locking too', async () => {
  const { desk, data, chosen, request } = await makeBackedUp();
  const purged = desk.client['purge.audit'](request);
  await desk.client['audit.list']({});
  await desk.client['workbook.lock']({});
  expect((await purged).certificate.reason).toBe('Kept long enough');
  expect(await desk.client['workbook.state']({})).toEqual({ open: null });
  await openAgain(desk);
  expect((await untilDone(desk)).backups).toMatchObject({ failed: [] });
  await desk.close();
  expect([holding(data), holding(chosen)]).toEqual([[], []]);
});

test('a purge that waits for a backup when the workbook is locked purges nothing, and says so', async () => {
  const { desk, audit, request } = await makeBackedUp();
  const backup = desk.client['backup.make']({});
  const purged = desk.client['purge.audit'](request);
  await desk.client['workbook.lock']({});
  await expect(purged).rejects.toThrow('The workbook was locked meanwhile. Nothing was purged.');
  await backup;
  await openAgain(desk);
  expect((await desk.client['audit.list']({})).map(({ id }) => id)).toEqual([audit]);
  expect(await desk.client['purge.list']({})).toEqual([]);
});

test('a purge whose workbook was locked before the backups were done is gone on with at the next opening', async () => {
  const { desk, data, chosen, request } = await makeBackedUp();
  await desk.client['purge.audit'](request);
  await desk.client['workbook.lock']({});
  await desk.close();
  expect([...holding(path.join(data, 'backups')), ...holding(chosen)]).not.toEqual([]);
  const next = openDesk(data);
  await openAgain(next);
  expect((await untilDone(next)).backups).toMatchObject({ purged: 2, failed: [] });
  await next.close();
  expect([holding(data), holding(chosen)]).toEqual([[], []]);
});

test('backups in a chosen folder that is not there are purged once it is', async () => {
  const { desk, data, chosen, request } = await makeBackedUp();
  const away = `${chosen} is away`;
  renameSync(chosen, away);
  await desk.client['purge.audit'](request);
  expect((await untilDone(desk)).backups).toMatchObject({ purged: 1, awaitsFolder: true });
  await desk.client['workbook.lock']({});
  expect(holding(away)).toHaveLength(1);
  renameSync(away, chosen);
  await openAgain(desk);
  await expect.poll(async () => (await desk.client['purge.list']({}))[0]?.backups?.awaitsFolder).toBe(false);
  expect((await untilDone(desk)).backups).toMatchObject({ purged: 2, awaitsFolder: false });
  await desk.close();
  expect([holding(data), holding(chosen)]).toEqual([[], []]);
});

test('a new passphrase waits until the backups are purged, for they open with the old one', async () => {
  const { desk, data, chosen, request } = await makeBackedUp();
  await desk.client['key.propose']({ current: PASSPHRASE, passphrase: 'battery staple' });
  await desk.client['purge.audit'](request);
  await desk.client['key.confirm']({});
  expect((await untilDone(desk)).backups).toMatchObject({ purged: 2, failed: [] });
  await desk.close();
  expect([holding(path.join(data, 'backups')), holding(chosen)]).toEqual([[], []]);
});
