import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { ImportSummary } from '../api/contract/exchange.ts';
import type { Client } from '../api/contract.ts';
import type { LogLine } from '../api/dispatch.ts';
import { AppError, type Fault } from '../api/errors.ts';
import type { Context } from '../api/service/context.ts';
import { importInto } from '../api/service/exchange.ts';
import type { AuditId } from '../domain/ids.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { csvFile } from '../host/csv.ts';
import { type Desk, makeDesk } from '../host/desk.ts';
import { makeWorkbook } from '../host/workspace.ts';
import { tempFolder } from './temp-folder.ts';

/** Who does what tests do. */
export const AUTHOR = 'A tester';

/** Files by name; bytes where the encoding matters. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A real workbook in a folder of its own, open. */
export interface TestWorkbook {
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string;
  readonly desk: Desk;
  readonly client: Client;
  readonly context: Context;
  /** Every line that was logged. */
  readonly log: readonly LogLine[];
  newAudit(service?: string, framework?: string): Promise<AuditId>;
  /** Imports files from disk, in the order given. */
  importFiles(audit: AuditId, files: Files): ImportSummary;
  /** The faults that files are refused for. */
  faultsOf(audit: AuditId, files: Files): readonly Fault[];
  exportFiles(audit: AuditId): Promise<Record<string, string>>;
  /** How many changes an audit's history holds, as a verification of the whole workbook counts them. */
  countChanges(): number;
}

/** Makes a workbook and opens it; it is closed when the tests of the file are done. */
export async function makeTestWorkbook(host: 'direct' | 'loopback' = 'direct'): Promise<TestWorkbook> {
  const folder = tempFolder();
  const file = path.join(folder, 'test.casebook');
  const passphrase = 'correct horse';
  const log: LogLine[] = [];
  await makeWorkbook(file, passphrase);
  const desk = makeDesk({ folder, data: folder, worker: WORKER_PROGRAM, host, log: (line) => void log.push(line) });
  afterAll(() => desk.close());
  const context = await desk.open(file, passphrase);
  const { client } = desk;

  function importFiles(audit: AuditId, files: Files): ImportSummary {
    const sources = Object.entries(files).map(([name, content]) => {
      const place = path.join(folder, name);
      writeFileSync(place, content);
      return csvFile(name, place);
    });
    return importInto(context, { audit, author: AUTHOR, sources, keep: true, progress: () => {} });
  }

  return {
    folder,
    file,
    passphrase,
    desk,
    client,
    context,
    log,
    importFiles,
    async newAudit(service = 'A service', framework = 'yos-2018') {
      const what = {
        author: AUTHOR,
        framework,
        service,
        kind: 'inspection',
        from: null,
        to: null,
        team: null,
      } as const;
      return (await client['audit.create'](what)).id;
    },
    faultsOf(audit, files) {
      try {
        importFiles(audit, files);
      } catch (error) {
        if (error instanceof AppError && error.code === 'bad-file') return error.faults;
        throw error;
      }
      return [];
    },
    exportFiles: async (audit) =>
      Object.fromEntries((await client['export.files']({ audit })).map(({ name, text }) => [name, text])),
    countChanges: () => context.store.verify(() => {}).changes,
  };
}
