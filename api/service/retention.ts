import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { serviceOf } from './audits.ts';
import { type Context, openAudit } from './context.ts';

type Methods = Handlers<'purge.audit' | 'purge.list'>;

/** Purging: from the workbook first, in one step; then from each backup, which can be tried again. */
export function retentionMethods(context: Context): Methods {
  const { store, purgeBackups } = context;
  return {
    'purge.audit': async ({ author, audit, reason, service }) => {
      if (service.trim() !== serviceOf(openAudit(context, audit).fields).trim()) {
        throw new AppError('bad-input', 'That is not the name of the service of this audit. Nothing was purged.');
      }
      const certificate = store.purge(audit, author, reason);
      if (!certificate) throw new AppError('not-found', 'There is no audit of that id.');
      return { certificate, backups: await purgeBackups({ audit, author, reason }) };
    },
    'purge.list': () => store.certificates(),
  };
}
