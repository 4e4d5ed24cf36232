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

/** Import of whole files, as they travel over the contract. */
export function exchangeMethods(context: Context): Methods {
  const { readCsv } = context;
  const request = (audit: AuditId, files: readonly { name: string; text: string }[]) => ({
    audit,
    sources: files.map(({ name, text }) => readCsv(name, text)),
    progress: () => {},
  });
  return {
    'import.check': ({ audit, files }) =>
      importInto(context, { ...request(audit, files), author: 'nobody', keep: false }),
    'import.run': ({ author, audit, files }) => importInto(context, { ...request(audit, files), author, keep: true }),
  };
}
