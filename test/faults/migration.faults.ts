import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PASSPHRASE } from '../../db/test-builders.ts';
import { WORKER_PROGRAM } from '../../host/backup/worker-program.ts';
import { makeDesk } from '../../host/desk.ts';
import { pause, startScript } from '../child.ts';
import { tempFolder } from '../temp-folder.ts';
import { repeatFault } from './repeat-fault.ts';

const OLDEST = path.join(import.meta.dirname, '../fixtures/version-1.casebook');
/** Longer than it takes to derive the key and to make the backup. */
const BEFORE_MS = 600;
/** Longer than the migration takes, once its backup has been made. */
const AFTER_MS = 120;

const deskIn = (folder: string) =>
  makeDesk({ folder, data: folder, host: 'direct', worker: WORKER_PROGRAM, log: () => {} });

const backupsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => / migration .*\.casebook$/.test(name));

async function untilBackup(folder: string): Promise<void> {
  while (backupsIn(folder).length === 0) await pause(1);
}

/**
 * Kills the first opening of a workbook of the oldest version: two times of three after its backup was made. Gives
 * whether it had been opened, and the backups there are.
 */
async function killOpening(folder: string, run: number): Promise<{ isOpen: boolean; backups: number }> {
  const child = startScript('open-desk.ts', folder, 'old.casebook', PASSPHRASE);
  await child.hasSaid('begun');
  if (run % 3 > 0) await untilBackup(folder);
  await pause(Math.random() * (run % 3 > 0 ? AFTER_MS : BEFORE_MS));
  child.process.kill('SIGKILL');
  await child.ended;
  return { isOpen: child.lines().includes('open'), backups: backupsIn(folder).length };
}

/** What the workbook holds at the next opening, which migrates it where that is still to be done. */
async function whatIsThere(folder: string) {
  const desk = deskIn(folder);
  const { store } = await desk.open(path.join(folder, 'old.casebook'), PASSPHRASE);
  const [audit] = await desk.client['audit.list']({});
  const cases = await desk.client['case.list']({ audit: audit?.id ?? '' });
  const found = {
    faults: store.verify(() => {}).faults,
    cases: cases.map(({ reference, answered }) => [reference, answered]),
    backups: (await desk.client['backup.list']({ workbook: 'old' })).snapshots.length,
  };
  await desk.close();
  return found;
}

test('a process killed while it brings an old workbook to this version leaves the old one or the new one', async (context) => {
  await repeatFault({
    context,
    unit: 'kills',
    full: 300,
    async once(run) {
      const folder = tempFolder();
      copyFileSync(OLDEST, path.join(folder, 'old.casebook'));
      const { isOpen, backups } = await killOpening(folder, run);
      const { faults, cases, backups: after } = await whatIsThere(folder);
      expect(faults).toEqual([]);
      expect(cases).toEqual([
        ['C1', 2],
        ['C2', 1],
        ['C3', 1],
      ]);
      expect(after).toBeGreaterThanOrEqual(1);
      rmSync(folder, { recursive: true, force: true });
      return { 'killed before the backup': backups === 0 ? 1 : 0, 'killed after the migration': isOpen ? 1 : 0 };
    },
  });
});
