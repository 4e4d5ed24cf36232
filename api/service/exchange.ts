import type { AuditId } from '../../domain/ids.ts';
import type { ImportSummary } from '../contract/exchange.ts';
import type { Handlers } from '../contract.ts';
import { runImport } from '../import/run-import.ts';
import type { ImportSource } from '../ports.ts';
import { type Context, openAudit } from './context.ts';
import { resultsOf, ruleRatingOf } from './results.ts';

type Methods = Handlers<'import.check' | 'import.run'>;

/** What an import is given: where, by whom, from what. */
export interface ImportRequest {
  readonly audit: AuditId;
  readonly author: string;
  readonly sources: readonly ImportSource[];
  readonly keep: boolean;
  /** Told how many rows are done. */
  readonly progress: (rows: number) => void;
}

/** Imports files of any size into an audit. */
export function importInto(context: Context, request: ImportRequest): ImportSummary {
  const { store, makeId } = context;
  const { loaded } = openAudit(context, request.audit);
  const ruleRatings = () => {
    const results = resultsOf(context, request.audit, 'all');
    return (standard: Parameters<typeof ruleRatingOf>[1]) => ruleRatingOf(results, standard);
  };
  return runImport({ ...request, store, loaded, makeId, ruleRatings });
}

type TextFiles = readonly { readonly name: string; readonly text: string }[];

/** About how many rows there are: a line break within a cell counts too. */
function countRows(files: TextFiles): number {
  let rows = 0;
  for (const { text } of files) for (let at = 0; at >= 0; at = text.indexOf('\n', at + 1)) rows += 1;
  return rows;
}

/** Tells how many of the rows an import has worked through. */
export const tellRows =
  ({ progress }: Pick<Context, 'progress'>, of: number | null): ((done: number) => void) =>
  (done) =>
    progress({ words: 'Working through the rows', done: of === null ? done : Math.min(done, of), of });

/** Import of whole files, as they travel over the contract. */
export function exchangeMethods(context: Context): Methods {
  const { readCsv } = context;
  const request = (audit: AuditId, files: TextFiles) => ({
    audit,
    sources: files.map(({ name, text }) => readCsv(name, text)),
    progress: tellRows(context, countRows(files)),
  });
  return {
    'import.check': ({ audit, files }) =>
      importInto(context, { ...request(audit, files), author: 'nobody', keep: false }),
    'import.run': ({ author, audit, files }) => importInto(context, { ...request(audit, files), author, keep: true }),
  };
}
