import type { Handlers } from '../api/contract.ts';
import { purgeFromWorkbook } from '../api/service/retention.ts';
import type { Backups } from './backup/backups.ts';
import { listSnapshots } from './backup/list-snapshots.ts';
import { purgeFromBackups } from './backup/purge-backups.ts';
import type { DeskTop } from './on-desk.ts';

/** What purging works with. */
export interface PurgeParts {
  readonly desk: DeskTop;
  readonly backups: Backups;
}

/** Purging: from the open workbook in one step, then from each of its backups. */
export function purgeMethods({ desk, backups }: PurgeParts): Handlers<'purge.audit'> {
  return {
    'purge.audit': async (input) => {
      const { file, found, workspace } = desk.take();
      const { context } = workspace;
      const certificate = purgeFromWorkbook(context, input);
      await backups.idle(file); // one that is being made may hold it still
      const files = listSnapshots(backups.folders(file)).flatMap((snapshot) => snapshot.files);
      const { audit, author, reason } = input;
      const request = { audit, author, reason, now: context.clock() };
      return { certificate, backups: await purgeFromBackups(files, found.key, request) };
    },
  };
}
