import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ImportSummary } from '../../../api/contract/exchange.ts';
import type { JobId } from '../../../api/contract/job.ts';
import { AppError, type Fault } from '../../../api/errors.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { type Job, useJob } from '../../session/job.ts';
import { type ReadFiles, readFiles } from './read-files.ts';

type TextFiles = ReadFiles['files'];

/** How far an import is. Nothing is in the workbook before `done`. */
export type ImportStage =
  | { readonly at: 'choosing' }
  | { readonly at: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly at: 'checked'; readonly summary: ImportSummary; readonly files: TextFiles }
  | { readonly at: 'done'; readonly summary: ImportSummary }
  | { readonly at: 'undone' };

/** An import, stage by stage. */
export interface Importing {
  readonly stage: ImportStage;
  readonly job: Job;
  check(chosen: readonly File[]): void;
  run(files: TextFiles): void;
  undo(action: number): void;
  startOver(): void;
}

/** Checks files, imports them as one action, and takes that back. */
export function useImport({ id: audit }: AuditSummary): Importing {
  const { client, author } = useCasebook();
  const [stage, setStage] = useState<ImportStage>({ at: 'choosing' });
  const job = useJob();
  /** Faults are an outcome that is expected, and shown as such. */
  const orFaults = (work: (name: JobId) => Promise<void>): void => {
    void job.run(async (name) => {
      try {
        await work(name);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'bad-file') throw error;
        setStage({ at: 'faulty', faults: error.faults });
      }
    });
  };
  return {
    stage,
    job,
    check: (chosen) =>
      orFaults(async (name) => {
        const { files, faults } = await readFiles(chosen);
        if (faults.length > 0) return setStage({ at: 'faulty', faults });
        setStage({
          at: 'checked',
          files,
          summary: await client['import.check']({ audit, files: [...files], job: name }),
        });
      }),
    run: (files) =>
      orFaults(async (name) => {
        setStage({ at: 'done', summary: await client['import.run']({ author, audit, files: [...files], job: name }) });
      }),
    undo: (action) =>
      orFaults(async () => {
        await client['change.undo']({ author, action });
        setStage({ at: 'undone' });
      }),
    startOver: () => setStage({ at: 'choosing' }),
  };
}
