import type { Verification } from '../api/ports.ts';
import type { ChainHead } from '../domain/history/head.ts';
import { checkLists } from './check-lists.ts';
import { checkLog, Gap } from './check-log.ts';
import { checkProjections } from './check-projections.ts';
import { isDamage } from './errors.ts';
import { sayDamage } from './pages.ts';
import type { Parts } from './parts.ts';

const MOST_FAULTS = 100;

/** Says which pages are damaged, where SQLite stumbled over one. */
function locateDamage({ driver }: Parts, tell: (fault: string) => void): void {
  for (const place of sayDamage(driver.findDamage())) tell(`file: ${place}`);
}

function checkFile(parts: Parts, tell: (fault: string) => void): void {
  try {
    const found = parts.driver.prepareRaw<[string]>('PRAGMA integrity_check').all();
    const lines = found.flatMap(([line]) => (line === 'ok' ? [] : [line]));
    if (lines.length > 0) locateDamage(parts, tell);
    for (const line of lines) tell(`file: ${line}`);
  } catch (error) {
    if (isDamage(error)) locateDamage(parts, tell);
    throw error;
  }
}

/** What an error that stopped a check says of the workbook; null where it says something of this program. */
function readFault(error: unknown, isFaulty: boolean): string | null {
  if (error instanceof Gap) return error.message;
  if (isDamage(error)) return 'file: a page is damaged and cannot be read';
  return isFaulty ? 'because of these faults the rest could not be checked' : null;
}

/** `expected` is a head kept elsewhere, to be compared with. Checks the file, the hash chain, and that every projection is what the log comes to. */
export function verifyWorkbook(
  parts: Parts,
  progress: (done: number) => void,
  expected: ChainHead | null,
): Verification {
  const faults: string[] = [];
  const tell = (fault: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  function run<T>(check: () => T): T | null {
    try {
      return check();
    } catch (error) {
      const fault = readFault(error, faults.length > 0);
      if (fault === null) throw error;
      tell(fault);
      return null;
    }
  }
  run(() => checkFile(parts, tell));
  const chain = run(() => checkLog(parts, tell, progress, expected));
  if (chain) run(() => checkProjections(parts, chain, tell));
  if (chain) run(() => checkLists(parts, tell));
  return { entries: chain?.entries ?? 0, changes: chain?.changes ?? 0, head: chain?.head ?? null, faults };
}
