import { mkdirSync } from 'node:fs';
import type { ExportKind, ImportSummary } from '../../api/contract/exchange.ts';
import type { Leaving } from '../../api/contract/leaving.ts';
import type { Progress } from '../../api/ports.ts';
import { importInto, tellRows } from '../../api/service/exchange.ts';
import { recordExport, SHEETS_FILE, textFiles, writeSheets } from '../../api/service/exports.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { Keyed } from '../backup/task.ts';
import { csvFile } from '../csv.ts';
import { draftFiles } from '../write-whole.ts';
import { workBeside } from './beside.ts';

/** An export of any size, into a folder. */
export interface FolderExport {
  readonly audit: AuditId;
  readonly author: string;
  readonly leaving: Leaving;
  readonly kinds: readonly ExportKind[];
  readonly folder: string;
}

/** Writes an export into a folder, all of its files or none, once it is recorded. Gives their names. */
export function exportIntoFolder(of: Keyed, wanted: FolderExport, progress: Progress): Promise<readonly string[]> {
  const { audit, author, leaving, kinds, folder } = wanted;
  return workBeside(of, progress, async (context) => {
    mkdirSync(folder, { recursive: true });
    const drafts = draftFiles(folder);
    try {
      context.store.read(() => {
        for (const { name, chunks } of textFiles(context, audit, leaving, kinds)) drafts.write(name, chunks());
      });
      if (kinds.includes('xlsx')) {
        drafts.write(SHEETS_FILE, [Buffer.from(await writeSheets(context, audit, leaving), 'base64')]);
      }
      recordExport(context, author, audit, leaving, kinds);
      return drafts.place();
    } finally {
      drafts.clear();
    }
  });
}

/** An import of files of any size. */
export interface FilesImport {
  readonly audit: AuditId;
  readonly author: string;
  readonly files: readonly { readonly name: string; readonly file: string }[];
}

/** Imports files from disk, all of them or nothing. */
export function importFromFiles(
  of: Keyed,
  { audit, author, files }: FilesImport,
  progress: Progress,
): Promise<ImportSummary> {
  return workBeside(of, progress, (context) =>
    importInto(context, {
      audit,
      author,
      sources: files.map(({ name, file }) => csvFile(name, file)),
      keep: true,
      progress: tellRows(context, null),
    }),
  );
}
