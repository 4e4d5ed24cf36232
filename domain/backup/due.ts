/** An hour, in milliseconds. */
const HOUR_MS = 60 * 60 * 1000;

/** How far a workbook's history had come, and when. */
export interface Mark {
  /** Number of entries. */
  readonly entries: number;
  readonly at: Date;
}

/**
 * Whether an hourly snapshot is due: there are changes since the last, and it is an hour old. A clock that was set
 * back makes it due as well, since nobody can tell how old it is then.
 */
export function isDue(last: Mark, now: Mark): boolean {
  if (last.entries === now.entries) return false;
  const age = now.at.getTime() - last.at.getTime();
  return age >= HOUR_MS || age < 0;
}
