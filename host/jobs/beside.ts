import type { PurgeRecord } from '../../api/contract/retention.ts';
import type { LongMethod, WorkbookMethod } from '../../api/contract.ts';
import type { Progress } from '../../api/ports.ts';
import type { Context } from '../../api/service/context.ts';
import { purgeFromWorkbook, purgeRecordOf, type WantedPurge } from '../../api/service/retention.ts';
import { makeWorkbookService } from '../../api/service/service.ts';
import { openAgain } from '../../db/open.ts';
import { openStore } from '../../db/store.ts';
import { releasedRegistry } from '../../domain/framework/registry.ts';
import type { Keyed } from '../backup/task.ts';
import { readHolder } from '../holder.ts';
import { makeContext } from '../workspace.ts';

/** Work on the open workbook in another thread, over a connection of its own. Throws `cancelled` where it is not wanted any more. */
export async function workBeside<T>(
  { file, key }: Keyed,
  progress: Progress,
  work: (context: Context) => T | Promise<T>,
): Promise<T> {
  const [registry, clock, holder] = [releasedRegistry(), () => new Date(), () => readHolder(file)];
  const store = openStore(openAgain(file, Buffer.from(key), { holder }), { registry, clock, holder });
  try {
    return await work(makeContext(store, registry, clock, progress));
  } finally {
    store.close();
  }
}

/** Purges an audit from the workbook that is open, and gives what is left of it. */
export function purgeBeside(of: Keyed, input: WantedPurge, progress: Progress): Promise<PurgeRecord> {
  return workBeside(of, progress, (context) => {
    purgeFromWorkbook(context, input);
    return purgeRecordOf(context.store, input.audit);
  });
}

/** Answers one call of the contract. `input` was parsed where it came in. */
export function callBeside(of: Keyed, method: LongMethod, input: unknown, progress: Progress): Promise<unknown> {
  return workBeside(of, progress, (context) => {
    const handle: (input: never) => unknown = makeWorkbookService(context)[method satisfies WorkbookMethod];
    return handle(input as never); // the method's own schema parsed it
  });
}
