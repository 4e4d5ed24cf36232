import type * as z from 'zod';
import { auditContract } from './contract/audit.ts';
import { backupContract } from './contract/backup.ts';
import { caseContract } from './contract/case.ts';
import { caseloadContract } from './contract/caseload.ts';
import { evidenceContract } from './contract/evidence.ts';
import { exchangeContract } from './contract/exchange.ts';
import { figureContract } from './contract/figure.ts';
import { frameworkContract } from './contract/framework.ts';
import { historyContract } from './contract/history.ts';
import { jobContract } from './contract/job.ts';
import { judgementContract } from './contract/judgement.ts';
import { keyContract } from './contract/key.ts';
import { leavingContract } from './contract/leaving.ts';
import { movingContract } from './contract/moving.ts';
import { placeContract } from './contract/place.ts';
import { reportContract } from './contract/report.ts';
import { reportTextContract } from './contract/report-text.ts';
import { resultsContract } from './contract/results.ts';
import { retentionContract } from './contract/retention.ts';
import { roundContract } from './contract/round.ts';
import { sampleContract } from './contract/sample.ts';
import { workbookContract } from './contract/workbook.ts';
import type { ErrorCode, Fault } from './errors.ts';

/** Everything Casebook can do, one file a noun in `contract/`. A method is `noun.verb`; messages are JSON only. */
export const contract = {
  ...workbookContract,
  ...backupContract,
  ...keyContract,
  ...placeContract,
  ...frameworkContract,
  ...auditContract,
  ...caseContract,
  ...movingContract,
  ...judgementContract,
  ...evidenceContract,
  ...resultsContract,
  ...reportContract,
  ...reportTextContract,
  ...figureContract,
  ...historyContract,
  ...exchangeContract,
  ...caseloadContract,
  ...sampleContract,
  ...roundContract,
  ...retentionContract,
  ...leavingContract,
  ...jobContract,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;

/** What a caller sends. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a caller gets. */
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What every call comes back as: a value, or an error of the closed list. Errors travel as data. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly faults: readonly Fault[] };
    };

/** The methods that are about the file of a workbook and its backups: they need more than the open workbook, or none. */
export type DeskMethod =
  | 'app.info'
  | 'purge.audit'
  | Extract<MethodName, `${'workbook' | 'backup' | 'key' | 'job'}.${string}`>;

/** The methods that may take long on a large audit: they can be watched and cancelled, and are then done beside all others. */
export const LONG_METHODS = [
  'report.make',
  'export.make',
  'import.check',
  'import.run',
  'leaving.scan',
  'round.export',
] as const satisfies MethodName[];
export type LongMethod = (typeof LONG_METHODS)[number];

/** The methods that work on the open workbook. */
export type WorkbookMethod = Exclude<MethodName, DeskMethod>;

/** What handles a method. */
export type Handler<M extends MethodName> = (input: z.output<Contract[M]['input']>) => Output<M> | Promise<Output<M>>;

/** One handler for each method: a missing one, or a wrong field, does not compile. */
export type Handlers<Names extends MethodName> = { readonly [M in Names]: Handler<M> };

/** Everything the contract promises. */
export type Service = Handlers<MethodName>;

/** The contract as a caller sees it. A failed call rejects with AppError. */
export type Client = { readonly [M in MethodName]: (input: Input<M>) => Promise<Output<M>> };
