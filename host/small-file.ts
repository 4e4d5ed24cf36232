import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { draftOf } from '../db/draft.ts';

/** Reads a small file of the data folder; null where there is none, or none that can be understood. */
export function readSmallFile<T extends z.ZodType>(file: string, schema: T): z.output<T> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // it only helps: whoever reads it goes on without
  }
}

/** Writes a small file whole or not at all. Throws the file system's error. */
export function writeSmallFile(file: string, value: unknown): void {
  const draft = draftOf(file);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(draft, JSON.stringify(value), { mode: 0o600, flush: true });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
