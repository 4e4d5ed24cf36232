import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const noteOf = (file: string): string => `${file}.busy`;

/**
 * Leaves a note beside a workbook while a long task writes to it, so that another program can say what it waits for.
 * Only a note: SQLite's own lock decides. It holds no case data. Returns what takes it away again.
 */
export function announceHolder(file: string, task: string, now: Date): () => void {
  const time = now.toTimeString().slice(0, 5);
  try {
    writeFileSync(noteOf(file), `${task} (process ${process.pid}, since ${time})`);
  } catch {
    return () => {}; // where no note can be left, the task goes on without
  }
  return () => rmSync(noteOf(file), { force: true });
}

/** What holds a workbook, as its note says; null where there is none. Only to be asked when it is held. */
export function readHolder(file: string): string | null {
  try {
    return readFileSync(noteOf(file), 'utf8').slice(0, 200);
  } catch {
    return null;
  }
}
