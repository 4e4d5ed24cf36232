import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExportKind } from '../../api/contract/exchange.ts';
import type { Leaving } from '../../api/contract/leaving.ts';
import { AppError } from '../../api/errors.ts';
import { sheetsOf } from '../../api/export/sheets.ts';
import { EXACTLY } from '../../api/leaving/leave.ts';
import { recordExport, SHEETS_FILE, textFiles } from '../../api/service/exports.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { auditOf } from './import.ts';

/** What leaves exactly, as `formats.md` promises; with --mask what may be passed on, names only if asked for. */
function leavingOf({ options }: Call): Leaving {
  if (options['names'] && !options['mask']) {
    throw new AppError('bad-input', '--names goes with --mask; without it everything is exported as it is.');
  }
  return options['mask'] ? { texts: 'masked', names: options['names'] === true } : EXACTLY;
}

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
