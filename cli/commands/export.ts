import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExportKind } from '../../api/contract/exchange.ts';
import { sheetsOf } from '../../api/export/sheets.ts';
import { recordExport, SHEETS_FILE, textFiles } from '../../api/service/exports.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { leavingOf } from '../leaving.ts';
import { writeWhole } from '../write-whole.ts';
import { auditOf } from './import.ts';

const kindsOf = ({ options }: Call): readonly ExportKind[] => [
  'csv',
  ...(['xlsx', 'spss', 'stata'] as const).filter((kind) => options[kind]),
];

/** `casebook export` */
export const exportFiles: Command = {
  name: 'export',
  usage: 'WORKBOOK --audit ID --to DIR [--xlsx] [--spss] [--stata] [--mask [--names]]',
  does: 'writes cases, answers, judgements, results, a codebook and a data package; with --mask to be passed on',
  takes: ['WORKBOOK'],
  options: { audit: 'value', to: 'value', xlsx: 'flag', spss: 'flag', stata: 'flag', mask: 'flag', names: 'flag' },
  needs: ['audit', 'to'],
  run: (call) =>
    withWorkbook(call, async ({ context }) => {
      const [audit, leaving, kinds] = [auditOf(call), leavingOf(call), kindsOf(call)];
      const directory = optionOf(call, 'to') ?? '';
      mkdirSync(directory, { recursive: true });
      recordExport(context, authorOf(call), audit, leaving, kinds);
      const write = (name: string, chunks: Iterable<string | Uint8Array>): void => {
        call.terminal.progress(`writing ${name}`);
        writeWhole(path.join(directory, name), chunks);
        call.terminal.out(`${name}\n`);
      };
      context.store.read(() => {
        for (const { name, chunks } of textFiles(context, audit, leaving, kinds)) write(name, chunks());
      });
      if (kinds.includes('xlsx')) {
        const sheets = context.store.read(() => sheetsOf(context, audit, leaving));
        write(SHEETS_FILE, [Buffer.from(await context.writeSheets(sheets), 'base64')]);
      }
      return 0;
    }),
};
