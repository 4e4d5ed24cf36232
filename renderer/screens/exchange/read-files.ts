import type { Fault } from '../../../api/errors.ts';

/** The text of the files that were chosen, or what stands against reading them. */
export interface ReadFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly faults: readonly Fault[];
}

const NOT_UTF8 = 'a file saved as UTF-8. In Excel, save it as "CSV UTF-8 (Comma delimited)"';

async function readFile(file: File): Promise<{ readonly name: string; readonly text: string | null }> {
  const bytes = await file.arrayBuffer();
  try {
    // The mark at the start stays: the import knows what to do with it.
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { name: file.name, text: null };
  }
}

/** Reads files as UTF-8. Bytes that are not are a fault: they must never come in as other characters. */
export async function readFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const read = await Promise.all(chosen.map(readFile));
  return {
    files: read.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }])),
    faults: read
      .filter(({ text }) => text === null)
      .map(({ name }) => ({ file: name, row: 1, column: null, found: 'bytes that are not UTF-8', expected: NOT_UTF8 })),
  };
}
