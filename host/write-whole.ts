import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Chunks = Iterable<string | Uint8Array>;

function writeDraft(draft: string, chunks: Chunks): void {
  const descriptor = openSync(draft, 'w');
  try {
    for (const chunk of chunks) writeFileSync(descriptor, chunk); // all of it, where writeSync may write a part
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Files of a folder that are written beside their places, and moved there together when all of them are whole. */
export interface Drafts {
  write(name: string, chunks: Chunks): void;
  /** Moves each to its place. Gives their names. */
  place(): readonly string[];
  /** Removes what was not moved. */
  clear(): void;
}

/** Drafts of files in a folder: of what is stopped before `place`, nothing is found. */
export function draftFiles(folder: string): Drafts {
  const names: string[] = [];
  const placeOf = (name: string): string => path.join(folder, name);
  const draftOf = (name: string): string => `${placeOf(name)}.part`;
  return {
    write(name, chunks) {
      names.push(name);
      writeDraft(draftOf(name), chunks);
    },
    place() {
      for (const name of names) renameSync(draftOf(name), placeOf(name));
      return names.slice();
    },
    clear() {
      for (const name of names) rmSync(draftOf(name), { force: true });
    },
  };
}

/** Writes a file beside its place and moves it there when it is whole, so that a half-written one is never found. */
export function writeWhole(place: string, chunks: Chunks): void {
  const drafts = draftFiles(path.dirname(place));
  try {
    drafts.write(path.basename(place), chunks);
    drafts.place();
  } finally {
    drafts.clear();
  }
}
