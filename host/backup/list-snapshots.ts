import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { WORKBOOK_ENDING } from '../../db/snapshot.ts';
import { keepSnapshots } from '../../domain/backup/retention.ts';
import { type NamedSnapshot, readSnapshotName } from '../../domain/backup/snapshot-name.ts';

/** A snapshot as its file tells, before anyone opens it. */
export interface FoundSnapshot extends NamedSnapshot {
  readonly bytes: number;
  /** Its copies, the own folder's first. */
  readonly files: readonly string[];
}

function* snapshotsIn(folder: string): Generator<NamedSnapshot & { readonly file: string }> {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(WORKBOOK_ENDING)) continue;
    const named = readSnapshotName(name.slice(0, -WORKBOOK_ENDING.length));
    if (named) yield { ...named, file: path.join(folder, name) };
  }
}

/** The snapshots of some folders, newest first; of each, every copy. A folder that cannot be read holds none. */
export function listSnapshots(folders: readonly string[]): readonly FoundSnapshot[] {
  const found = folders.flatMap((folder) => {
    try {
      return [...snapshotsIn(folder)];
    } catch {
      return []; // not made yet, or a drive that is not there now
    }
  });
  const byId = [...Map.groupBy(found, ({ id }) => id).values()];
  return byId
    .flatMap((copies) => {
      const [first] = copies;
      if (!first) return [];
      const { file, ...named } = first;
      const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      return [{ ...named, bytes, files: copies.map((copy) => copy.file) }];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** Removes the snapshots of a folder that are past their time. Files of any other name are left alone. */
export function pruneSnapshots(folder: string): void {
  const all = listSnapshots([folder]);
  const kept = new Set(keepSnapshots(all).map(({ id }) => id));
  for (const { id, files } of all) {
    if (!kept.has(id)) for (const file of files) rmSync(file, { force: true });
  }
}
