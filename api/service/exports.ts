import type { AuditId } from '../../domain/ids.ts';
import type { ExportKind } from '../contract/exchange.ts';
import type { Leaving } from '../contract/leaving.ts';
import type { MadeFile } from '../contract/made-file.ts';
import type { Handlers } from '../contract.ts';
import type { ExportFile } from '../export/csv-file.ts';
import { exportAudit } from '../export/export-audit.ts';
import { sheetHeads, sheetRows } from '../export/sheets.ts';
import { syntaxFiles } from '../export/syntax-files.ts';
import { recordLeaving } from '../leaving/record.ts';
import { type Context, openAudit } from './context.ts';

type Methods = Handlers<'export.files' | 'export.make'>;

/** The spreadsheet of an export. */
export const SHEETS_FILE = 'audit.xlsx';
const SHEETS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The text files of an export. To be read within one `store.read`. */
export function textFiles(
  context: Context,
  audit: AuditId,
  leaving: Leaving,
  kinds: readonly ExportKind[],
): readonly ExportFile[] {
  const { loaded } = openAudit(context, audit);
  return [
    ...(kinds.includes('csv') ? exportAudit(context, audit, leaving) : []),
    ...(kinds.includes('spss') ? syntaxFiles(loaded, 'spss') : []),
    ...(kinds.includes('stata') ? syntaxFiles(loaded, 'stata') : []),
  ];
}

/** Records that an export leaves: as which kinds of file, of how many cases. */
export function recordExport(
  context: Context,
  author: string,
  audit: AuditId,
  leaving: Leaving,
  kinds: readonly ExportKind[],
): void {
  const cases = [...context.store.caseCounts(audit).values()].reduce((sum, counted) => sum + counted.cases, 0);
  recordLeaving(context, author, { subject: audit, files: kinds, leaving, counts: { cases } });
}

/** The spreadsheet of an export, in base64: read and written row by row, on one state of the workbook. */
export async function writeSheets(context: Context, audit: AuditId, leaving: Leaving): Promise<string> {
  const write = await context.beginSheets(sheetHeads(openAudit(context, audit).loaded));
  return context.store.read(() => write(sheetRows(context, audit, leaving)));
}

async function makeSheets(context: Context, audit: AuditId, leaving: Leaving): Promise<MadeFile> {
  return {
    name: SHEETS_FILE,
    type: SHEETS_TYPE,
    encoding: 'base64',
    content: await writeSheets(context, audit, leaving),
  };
}

const asText = ({ name, chunks }: ExportFile): MadeFile => ({
  name,
  type: 'text/plain;charset=utf-8',
  encoding: 'text',
  content: [...chunks()].join(''),
});

/** The files of an export, made and not recorded yet. */
export async function makeExport(
  context: Context,
  audit: AuditId,
  leaving: Leaving,
  kinds: readonly ExportKind[],
): Promise<readonly MadeFile[]> {
  openAudit(context, audit);
  const files = context.store.read(() => textFiles(context, audit, leaving, kinds).map(asText));
  return kinds.includes('xlsx') ? [...files, await makeSheets(context, audit, leaving)] : files;
}

/** Exports: the files of `formats.md` as they are, and files to be passed on, which are recorded as having left. */
export function exportMethods(context: Context): Methods {
  const { store } = context;
  return {
    'export.files': ({ audit }) =>
      store.read(() => exportAudit(context, audit).map(({ name, chunks }) => ({ name, text: [...chunks()].join('') }))),
    'export.make': async ({ author, audit, leaving, kinds }) => {
      const made = await makeExport(context, audit, leaving, kinds);
      recordExport(context, author, audit, leaving, kinds); // before they are given away: what cannot be recorded does not leave
      return made;
    },
  };
}
