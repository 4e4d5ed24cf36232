import { AppError } from '../../api/errors.ts';
import { type FoundKey, isKeyOf } from '../../db/find-key.ts';
import { findKeyOf } from '../../db/open.ts';
import type { SnapshotId } from '../../domain/backup/snapshot-name.ts';
import type { FoundSnapshot } from './list-snapshots.ts';

/** A copy of a snapshot, and its key. */
export interface OpenableSnapshot {
  readonly snapshot: FoundSnapshot;
  readonly file: string;
  readonly found: FoundKey;
}

/** What may open a snapshot: the key of the open workbook, a secret, or both. */
export interface Keys {
  readonly open: FoundKey | null;
  readonly secret: string | null;
}

const NO_KEY =
  'This backup was made under another passphrase. Enter the passphrase, or the recovery code, of the time it was made.';

const isExpected = (error: unknown): error is AppError =>
  error instanceof AppError && ['wrong-passphrase', 'not-a-workbook', 'damaged', 'disk'].includes(error.code);

async function keyFor(file: string, { open, secret }: Keys): Promise<FoundKey> {
  if (open && isKeyOf(file, open.key)) return open;
  if (secret === null) throw new AppError('locked', NO_KEY);
  return findKeyOf(file, secret);
}

/** The copies of the snapshots to try, one after another: those of the one that is wanted, or of all, newest first. */
export function* candidates(
  snapshots: readonly FoundSnapshot[],
  wanted: SnapshotId | null,
): Generator<{ readonly snapshot: FoundSnapshot; readonly file: string }> {
  for (const snapshot of snapshots) {
    if (wanted !== null && snapshot.id !== wanted) continue;
    for (const file of snapshot.files) yield { snapshot, file };
  }
}

/**
 * Tries one copy after another until the work on one succeeds. Throws the last error; `not-found` where there is none.
 * `locked` where the open workbook's key does not fit and no secret was given.
 */
export async function tryCopies<T>(
  copies: Iterable<{ readonly snapshot: FoundSnapshot; readonly file: string }>,
  keys: Keys,
  work: (copy: OpenableSnapshot) => Promise<T>,
): Promise<T> {
  let failure: AppError = new AppError('not-found', 'There is no such backup.');
  for (const copy of copies) {
    try {
      return await work({ ...copy, found: await keyFor(copy.file, keys) });
    } catch (error) {
      if (!isExpected(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}
