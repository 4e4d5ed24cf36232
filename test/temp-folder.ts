import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A new folder, gone when the tests of the file are done. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
