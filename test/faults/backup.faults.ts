import { test } from 'vitest';
import { type Killable, killBackup, killRekey, killRestore, makeKillable } from '../kill-backup.ts';
import { repeatFault } from './repeat-fault.ts';

const LONGEST_MS = 150;
const moment = (): number => Math.random() * LONGEST_MS;

test('a process killed while it makes backups leaves whole backups only, and every one it told of', async (context) => {
  const made = await makeKillable();
  await repeatFault({
    context,
    unit: 'kills',
    full: 300,
    once: async () => ({ 'backups found whole': await killBackup(made, moment()) }),
  });
});

test('a process killed while it restores leaves whole workbooks only, and the backup as it was', async (context) => {
  const made = await makeKillable();
  await repeatFault({
    context,
    unit: 'kills',
    full: 300,
    once: async () => ({ 'workbooks found whole': await killRestore(made, moment()) }),
  });
});

test('a process killed while it changes the passphrase leaves a workbook that opens with exactly one of the two', async (context) => {
  const at: { made: Killable } = { made: await makeKillable() };
  await repeatFault({
    context,
    unit: 'kills',
    full: 400,
    async once() {
      const { recoveryCode, changes } = await killRekey(at.made, moment());
      at.made = { ...at.made, recoveryCode };
      return { 'changes of passphrase done': changes };
    },
  });
});
