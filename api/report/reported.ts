import type { AuditId } from '../../domain/ids.ts';
import type { FiguresOf } from '../../domain/report/report-input.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import { type Context, openAudit } from '../service/context.ts';
import { resultsOf, type WhichCases } from '../service/results.ts';
import { closingOf, isClosed, snapshotResults } from '../service/snapshot.ts';

const DAY = 'YYYY-MM-DD'.length;

/** Results as they are given to others, and which cases they are of. */
export interface Reported {
  readonly results: Results;
  readonly figuresOf: FiguresOf;
}

/**
 * The figures for documents, files and everything else that is passed on: of a closed audit those of its snapshot,
 * whatever is asked for; else those of now (F6). To be read within one `store.read`.
 */
export function reportedOf(context: Context, audit: AuditId, which: WhichCases): Reported {
  const { fields } = openAudit(context, audit);
  const closing = isClosed(fields) ? closingOf(fields) : null;
  if (closing === null) return { results: resultsOf(context, audit, which), figuresOf: { kind: which } };
  return {
    results: snapshotResults(context, audit),
    figuresOf: { kind: 'snapshot', on: closing.at.slice(0, DAY), revision: closing.revision },
  };
}
