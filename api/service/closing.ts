import { AUDIT_SNAPSHOT, AUDIT_STATUS, auditReopenedField } from '../../domain/history/fields.ts';
import type { Handlers } from '../contract.ts';
import { type Context, openAudit, save } from './context.ts';
import { resultsOf } from './results.ts';
import { isClosed, type Snapshot, timesReopened } from './snapshot.ts';

type Methods = Handlers<'audit.close' | 'audit.reopen'>;

/** Closing takes a snapshot of the results of the complete cases; reopening needs a reason, and keeps the snapshot. */
export function closingMethods(context: Context): Methods {
  return {
    'audit.close': ({ author, audit }) =>
      save(context, 'close-audit', author, (recorder) => {
        if (isClosed(openAudit(context, audit).fields)) return;
        const results = resultsOf(context, audit, 'complete');
        const snapshot: Snapshot = { at: context.clock().toISOString(), by: author, results };
        recorder.edit(audit, [
          { field: AUDIT_STATUS, value: 'closed' },
          { field: AUDIT_SNAPSHOT, value: JSON.stringify(snapshot) },
        ]);
      }),
    'audit.reopen': ({ author, audit, reason }) =>
      save(context, 'reopen-audit', author, (recorder) => {
        const { fields } = openAudit(context, audit);
        if (!isClosed(fields)) return;
        recorder.edit(audit, [
          { field: AUDIT_STATUS, value: null },
          { field: auditReopenedField(timesReopened(fields) + 1), value: reason },
        ]);
      }),
  };
}
