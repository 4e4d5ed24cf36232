import type { Certificate } from '../../domain/history/certificate.ts';
import type { Handler, Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { serviceOf } from './audits.ts';
import { type Context, openAudit } from './context.ts';

/**
 * Removes an audit from the open workbook, once the name of its service was typed again. Throws `bad-input` where it was
 * not, and `not-found`. The workbook's backups are for whoever knows where they lie.
 */
export function purgeFromWorkbook(
  context: Context,
  { author, audit, reason, service }: Parameters<Handler<'purge.audit'>>[0],
): Certificate {
  if (service.trim() !== serviceOf(openAudit(context, audit).fields).trim()) {
    throw new AppError('bad-input', 'That is not the name of the service of this audit. Nothing was purged.');
  }
  const certificate = context.store.purge(audit, author, reason);
  if (!certificate) throw new AppError('not-found', 'There is no audit of that id.');
  return certificate;
}

/** What is left of purged audits. */
export function retentionMethods({ store }: Context): Handlers<'purge.list'> {
  return { 'purge.list': () => store.certificates() };
}
