import type { PurgeRecord } from '../../api/contract/retention.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { auditOf } from './import.ts';

const NOTHING_DONE = { purged: 0, failed: [], isDone: false, awaitsFolder: false };

/** `casebook audit close` */
export const auditClose: Command = {
  name: 'audit close',
  usage: 'WORKBOOK --audit ID',
  does: 'closes an audit, with a snapshot of the results of its complete cases',
  takes: ['WORKBOOK'],
  options: { audit: 'value' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const audit = auditOf(call);
      const { cases, complete } = await client['audit.get']({ audit });
      const { action } = await client['audit.close']({ author: authorOf(call), audit });
      call.terminal.say(
        action === null
          ? 'The audit was closed already.'
          : `Closed, with a snapshot of the complete cases: ${complete} of ${cases}. Results now have its figures.`,
      );
      return 0;
    }),
};

/** `casebook audit reopen` */
export const auditReopen: Command = {
  name: 'audit reopen',
  usage: 'WORKBOOK --audit ID --reason "WHY"',
  does: 'reopens a closed audit; its snapshot stays',
  takes: ['WORKBOOK'],
  options: { audit: 'value', reason: 'value' },
  needs: ['audit', 'reason'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const reason = optionOf(call, 'reason') ?? '';
      const { action } = await client['audit.reopen']({ author: authorOf(call), audit: auditOf(call), reason });
      call.terminal.say(action === null ? 'The audit was open already.' : 'Reopened.');
      return 0;
    }),
};

/** Says what became of the backups. Gives the exit status: 1 where something of the audit may be left. */
function sayBackups({ terminal }: Call, { backups, isWiped }: PurgeRecord): number {
  const { purged, failed, isDone, awaitsFolder } = backups ?? NOTHING_DONE;
  terminal.say(`Purged, and from ${purged} backups.`);
  for (const name of failed) terminal.say(`This backup could not be opened and may still hold it: ${name}`);
  if (awaitsFolder)
    terminal.say('The folder chosen for backups is not there. Its backups are purged at the next opening with it.');
  if (!isWiped)
    terminal.say(
      'Old pages of the workbook may still hold it: there was no room to write it anew. The next opening does.',
    );
  if (!isDone) terminal.say('The rest is done at the next opening.');
  return failed.length === 0 && isDone && isWiped && !awaitsFolder ? 0 : 1;
}

/** `casebook audit purge` */
export const auditPurge: Command = {
  name: 'audit purge',
  usage: 'WORKBOOK --audit ID --reason "WHY" --service "NAME"',
  does: 'removes an audit from workbook and backups for ever, and prints a certificate with counts',
  takes: ['WORKBOOK'],
  options: { audit: 'value', reason: 'value', service: 'value' },
  needs: ['audit', 'reason', 'service'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const record = await client['purge.audit']({
        author: authorOf(call),
        audit: auditOf(call),
        reason: optionOf(call, 'reason') ?? '',
        service: optionOf(call, 'service') ?? '',
      });
      const { certificate, ...rest } = record;
      call.terminal.out(`${JSON.stringify({ ...certificate, ...rest }, null, 2)}\n`);
      return sayBackups(call, record);
    }),
};
