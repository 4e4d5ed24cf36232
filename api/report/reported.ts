import { AUDIT_STATUS } from '../../domain/history/fields.ts';
import { auditStatusOf } from '../../domain/history/states.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { FiguresOf } from '../../domain/report/report-input.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import { type Context, openAudit } from '../service/context.ts';
import { resultsOf, type WhichCases } from '../service/results.ts';
import { closingOf, snapshotResults } from '../service/snapshot.ts';

const DAY = 'YYYY-MM-DD'.length;

/** Results as documents give them, and which cases they are of. */
export interface Reported {
  readonly results: Results;
  readonly figuresOf: FiguresOf;
}

/** The figures for documents: of a closed audit those of its snapshot, whatever is asked for; else those of now (F6). */
export function reportedOf(context: Context, audit: AuditId, which: WhichCases): Reported {
  const { fields } = openAudit(context, audit);
  const closing = auditStatusOf(fields.get(AUDIT_STATUS)) === 'closed' ? closingOf(fields) : null;
  if (closing === null) return { results: resultsOf(context, audit, which), figuresOf: { kind: which } };
  return {
    results: snapshotResults(context, audit),
    figuresOf: { kind: 'snapshot', on: closing.at.slice(0, DAY) },
  };
}
