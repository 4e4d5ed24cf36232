import type { Handlers } from '../api/contract.ts';
import { purgeRecordOf } from '../api/service/retention.ts';
import type { Purging } from './backup/purging.ts';
import type { DeskTop } from './on-desk.ts';

/** What purging works with. */
export interface PurgeParts {
  readonly desk: DeskTop;
  readonly purging: Purging;
  /** Whether the answer waits for the backups, where nobody stays to see them done. */
  readonly waits: boolean;
}

/** Purging: from the open workbook, then from each of its backups, both beside the program. */
export function purgeMethods({ desk, purging, waits }: PurgeParts): Handlers<'purge.audit'> {
  return {
    'purge.audit': async (input) => {
      const open = desk.take();
      const atOnce = await purging.purge(open, input);
      if (!waits) return atOnce;
      await purging.idle();
      return desk.peek() === open ? purgeRecordOf(open.workspace.context.store, input.audit) : atOnce;
    },
  };
}
