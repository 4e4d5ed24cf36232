import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file beside its place and moves it there when it is whole, so that a half-written one is never found. */
export function writeWhole(place: string, chunks: Iterable<string | Uint8Array>): void {
  const draft = `${place}.part`;
  try {
    const descriptor = openSync(draft, 'w');
    try {
      for (const chunk of chunks) writeFileSync(descriptor, chunk); // all of it, where writeSync may write a part
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}
