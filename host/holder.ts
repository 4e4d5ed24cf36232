import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const LONGEST_NOTE = 200;
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

/** A process that was killed leaves its note behind. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What holds a workbook, as its note says; null where no running process left one. Only to be asked when it is held. */
export function readHolder(file: string): string | null {
  try {
    const note = readFileSync(noteOf(file), 'utf8').slice(0, LONGEST_NOTE);
    const pid = Number(/\(process (\d+),/.exec(note)?.[1]);
    return Number.isInteger(pid) && isRunning(pid) ? note : null;
  } catch {
    return null;
  }
}
