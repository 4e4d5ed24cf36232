import { rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { AppError } from '../api/errors.ts';
import type { Clock } from '../api/ports.ts';
import { sayWait, secondsAfter, secondsLeft } from '../domain/unlock/delay.ts';
import { markOf } from './backup/folders.ts';
import { readSmallFile, writeSmallFile } from './small-file.ts';

const Kept = z.strictObject({ count: z.int().min(0), lastAt: z.iso.datetime() });

/** Makes guessing passphrases slower and slower, by workbook, over restarts too; nobody is shut out for good. */
export interface Attempts {
  /** Tries a secret for a workbook. Throws `too-soon` without trying where one has to wait first. */
  guard<T>(file: string, attempt: () => Promise<T>): Promise<T>;
  /** How many seconds to wait before the next try; 0 for none. */
  secondsLeft(file: string): number;
}

/** Attempts as they are kept in a data folder: a count and a time under a mark of the workbook's path. */
export function keepAttempts(data: string, clock: Clock): Attempts {
  const fileFor = (workbook: string): string => path.join(data, 'attempts', `${markOf(workbook)}.json`);
  const left = (workbook: string): number => secondsLeft(readSmallFile(fileFor(workbook), Kept), clock());

  function noteFailure(workbook: string): number {
    const count = (readSmallFile(fileFor(workbook), Kept)?.count ?? 0) + 1;
    writeSmallFile(fileFor(workbook), { count, lastAt: clock().toISOString() });
    return secondsAfter(count);
  }

  return {
    secondsLeft: left,
    async guard(workbook, attempt) {
      const wait = left(workbook);
      if (wait > 0) {
        throw new AppError(
          'too-soon',
          `After several wrong passphrases there is a wait. Try again in ${sayWait(wait)}.`,
        );
      }
      try {
        const result = await attempt();
        rmSync(fileFor(workbook), { force: true });
        return result;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'wrong-passphrase') throw error;
        const next = noteFailure(workbook);
        throw next > 0 ? new AppError(error.code, `${error.message} Try again in ${sayWait(next)}.`) : error;
      }
    },
  };
}
