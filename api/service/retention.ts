import { writeHead } from '../../domain/history/head.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { PurgeRecord } from '../contract/retention.ts';
import type { Handler, Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../ports.ts';
import { dropPlanned, keepPlanned, newlyPlanned, plannedPurges, sayHowFar } from '../purge/planned.ts';
import { serviceOf } from './audits.ts';
import { type Context, openAudit } from './context.ts';

/** What is left of purged audits, oldest first, and how far their backups are purged. */
function purgeRecords(store: Store): readonly PurgeRecord[] {
  const planned = new Map(plannedPurges(store).map((one) => [one.audit, one]));
  const isWiped = store.isPurgeFinished();
  return store.certificates().map(({ certificate, head }) => {
    const ofBackups = planned.get(certificate.audit);
    return { certificate, head: writeHead(head), isWiped, backups: ofBackups ? sayHowFar(ofBackups) : null };
  });
}

/** What is left of one purged audit. Throws `not-found`. */
export function purgeRecordOf(store: Store, audit: AuditId): PurgeRecord {
  const found = purgeRecords(store).find(({ certificate }) => certificate.audit === audit);
  if (!found) throw new AppError('not-found', 'No audit of that id was purged.');
  return found;
}

/** What is to be purged, why, and the name of its service, typed again. */
export type WantedPurge = Parameters<Handler<'purge.audit'>>[0];

/**
 * Removes an audit from the open workbook, once the name of its service was typed again. Before, it records that the
 * audit has to go from the workbook's backups as well, which is for whoever knows where they lie. Throws `bad-input`
 * where the name was not typed, and `not-found`.
 */
export function purgeFromWorkbook(context: Context, { author, audit, reason, service }: WantedPurge): void {
  const { store } = context;
  if (service.trim() !== serviceOf(openAudit(context, audit).fields).trim()) {
    throw new AppError('bad-input', 'That is not the name of the service of this audit. Nothing was purged.');
  }
  keepPlanned(store, newlyPlanned(audit));
  if (store.purge(audit, author, reason)) return;
  dropPlanned(store, audit);
  throw new AppError('not-found', 'There is no audit of that id.');
}

/** What is left of purged audits. */
export function retentionMethods({ store }: Context): Handlers<'purge.list'> {
  return { 'purge.list': () => store.read(() => purgeRecords(store)) };
}
