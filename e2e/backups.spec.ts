import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spoilTable } from '../db/test-spoil-table.ts';
import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { AuditsPage } from './pages/audits.ts';
import { BackupsPage } from './pages/backups.ts';
import { StartPage } from './pages/start.ts';

const NAME = 'Eastshire March 2026';
const PASSPHRASE = 'marble teapot harbour lantern';
const NEXT = 'orchard seven quietly umbrella';

async function setUp(app: App): Promise<{ readonly start: StartPage; readonly backups: BackupsPage }> {
  const start = new StartPage(app);
  await start.setUp(NAME, PASSPHRASE, 'Ada Inspector');
  return { start, backups: new BackupsPage(app) };
}

function snapshotsOf({ dataFolder }: App): readonly string[] {
  const folder = path.join(dataFolder, 'backups', NAME);
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.casebook')) : [];
}

test('a backup is made on locking, and the start screen says when, and that it was read through', async ({ app }) => {
  const { start } = await setUp(app);
  await start.lock();
  await expect(app.page.getByText(/^Last backup .* opened and read through\.$/)).toBeVisible();
  expect(snapshotsOf(app)).toHaveLength(1);
});

test('a backup is made on quitting', async ({ app }) => {
  await setUp(app);
  await app.quit();
  expect(snapshotsOf(app)).toHaveLength(1);
});

test('a backup shows what it holds and what differs from today, and is restored beside the workbook', async ({
  app,
}) => {
  const { start, backups } = await setUp(app);
  const days = { from: '2026-03-02', to: '2026-03-06' };
  const westmarch = {
    author: 'Ada',
    framework: 'yjs-2021',
    service: 'Westmarch',
    kind: 'inspection',
    team: null,
    ...days,
  } as const;
  expect(await call(app.page, 'audit.create', westmarch)).toMatchObject({ ok: true });
  await backups.open();
  await backups.make();
  await expect(backups.state).toContainText('opened and read through');
  await start.goTo('/audits/new');
  const audits = new AuditsPage(app);
  await audits.fill('Eastshire', /2018/, 'Inspection');
  await audits.make.click();
  await expect(start.heading).not.toContainText('New audit');
  await backups.open();
  await backups.lookInto(0);
  await expect(backups.fact('Compared with today')).toContainText('made since');
  await expect(app.page.getByRole('row', { name: /Eastshire/ })).toContainText('Not there');
  await expect(app.page.getByRole('row', { name: /Westmarch/ })).toContainText('2 March 2026 to 6 March 2026');
  await backups.restoreAs(NAME);
  await expect(backups.problem).toContainText('already');
  await backups.restoreAs('As it was');
  await expect(start.heading).toHaveText(/Audits|Your name/);
  await expect(app.page.getByText('As it was')).toBeVisible();
  await start.lock();
  await expect(app.page.getByRole('radio', { name: NAME })).toBeVisible();
  await expect(app.page.getByRole('radio', { name: 'As it was' })).toBeVisible();
});

test('every backup is copied to a folder of one’s choice, and a folder that is not there is told', async ({ app }) => {
  const { backups } = await setUp(app);
  await backups.open();
  await backups.folder.fill(path.join(app.dataFolder, 'nowhere'));
  await backups.button('Save the folder').click();
  await expect(backups.problem).toContainText('There is no such folder');
  const stick = path.join(app.dataFolder, 'workbooks');
  await backups.folder.fill(stick);
  await backups.button('Save the folder').click();
  await expect(backups.problem).toHaveCount(0);
  await backups.make();
  await expect(app.page.getByText('This computer and your folder')).toBeVisible();
  expect(readdirSync(path.join(stick, NAME))).toEqual(snapshotsOf(app));
});

test('a new passphrase: nothing changes before its code is kept; then the new one alone opens', async ({ app }) => {
  const { start, backups } = await setUp(app);
  await backups.open();
  await app.page.getByRole('link', { name: 'Change the passphrase' }).click();
  await backups.changePassphrase('not the passphrase', NEXT);
  await expect(backups.problem).toContainText('not the passphrase of this workbook');
  await backups.changePassphrase(PASSPHRASE, NEXT);
  await expect(start.heading).toContainText('Keep the new recovery code');
  const code = (await start.codeGroups()).join('-');
  await start.confirmCode();
  await expect(start.heading).toContainText('The passphrase is changed');
  await start.lock();
  await start.unlock(PASSPHRASE);
  await expect(start.problem).toContainText('Nothing is lost');
  await start.unlock(code);
  await expect(app.page.getByText('You opened this workbook with its recovery code')).toBeVisible();
});

test('who opens by the recovery code sets a new passphrase without the old one, and gets a new code', async ({
  app,
}) => {
  const start = new StartPage(app);
  await start.make(NAME, PASSPHRASE);
  const code = (await start.codeGroups()).join('-');
  await start.confirmCode();
  await start.giveName('Ada Inspector');
  await start.lock();
  await start.unlock(code);
  await app.page.getByRole('link', { name: 'Set a new passphrase' }).click();
  const backups = new BackupsPage(app);
  await backups.changePassphrase(null, NEXT);
  expect((await start.codeGroups()).join('-')).not.toBe(code);
  await start.confirmCode();
  await expect(start.heading).toContainText('The passphrase is changed');
  await start.lock();
  await start.unlock(NEXT);
  await expect(start.heading).toHaveText(/Audits|The passphrase|Change the passphrase/);
});

test('a damaged workbook is told as such, and its newest good backup is offered and restored', async ({ app }) => {
  const { start, backups } = await setUp(app);
  await start.lock();
  await expect(app.page.getByText(/^Last backup/)).toBeVisible();
  const file = path.join(app.dataFolder, 'workbooks', `${NAME}.casebook`);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
  writeFileSync(file, bytes);
  await start.unlock(PASSPHRASE);
  await expect(start.problem).toContainText('damaged');
  await start.button('Open the newest good backup').click();
  await start.secret.fill(PASSPHRASE);
  await start.button('Look into the backup').click();
  await expect(backups.fact('Proved')).toContainText('authentic');
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await backups.restoreAs('Saved');
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('damage that shows only at work names its place, and the newest good backup is offered and restored', async ({
  app,
}) => {
  const { start, backups } = await setUp(app);
  await backups.open();
  await backups.make();
  await start.lock();
  await expect(app.page.getByText(/^Last backup/)).toBeVisible();
  const file = path.join(app.dataFolder, 'workbooks', `${NAME}.casebook`);
  const page = await spoilTable(file, PASSPHRASE, 'audit');
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Backups'); // where the person was
  await backups.goTo('/');
  await expect(backups.problem).toContainText('part of this workbook is damaged');
  expect(await call(app.page, 'history.verify', { head: null })).toMatchObject({
    value: { faults: expect.arrayContaining([expect.stringMatching(`^file: page ${page} \\(bytes `)]) },
  });
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await app.page.getByRole('link', { name: 'Look into the newest good backup' }).click();
  await expect(backups.fact('Proved')).toContainText('authentic');
  await backups.restoreAs('Saved');
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  expect(existsSync(file)).toBe(true);
});

test('after four wrong passphrases there is a wait, in words, that a restart does not end', async ({ app }) => {
  const { start } = await setUp(app);
  await start.lock();
  for (let wrong = 1; wrong <= 4; wrong++) {
    await start.unlock(`wrong ${wrong}`);
    await expect(start.problem).toContainText(wrong === 4 ? 'try again in 5 seconds' : 'Nothing is lost');
  }
  await app.restart();
  await start.unlock(PASSPHRASE);
  await expect(start.problem.or(start.heading.filter({ hasText: 'Audits' }))).toBeVisible(); // five seconds may be over
});

test('the screens of backups are accessible and fit a narrow window', async ({ app }) => {
  const { start, backups } = await setUp(app);
  const look = async (): Promise<void> => {
    await expectAccessible(app.page);
    await expectReflow(app.page);
  };
  await backups.open();
  await look();
  await backups.make();
  await look();
  await backups.lookInto(0);
  await expect(backups.restoredName).toBeVisible();
  await look();
  await start.goTo('/passphrase');
  await expect(app.page.getByRole('textbox', { name: 'New passphrase', exact: true })).toBeVisible();
  await look();
});
