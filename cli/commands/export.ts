import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ExportFile } from '../../api/export/csv-file.ts';
import { exportAudit } from '../../api/export/export-audit.ts';
import { type Command, optionOf, withWorkbook } from '../command.ts';
import { auditOf } from './import.ts';

/** Writes a file beside its place and moves it there when it is whole, so that a half-written one is never found. */
function writeWhole(directory: string, { name, chunks }: ExportFile): void {
  const place = path.join(directory, name);
  const draft = `${place}.part`;
  try {
    const descriptor = openSync(draft, 'w');
    try {
      for (const chunk of chunks()) writeFileSync(descriptor, chunk); // all of it, where writeSync may write a part
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** `casebook export` */
export const exportFiles: Command = {
  name: 'export',
  usage: 'WORKBOOK --audit ID --to DIR',
  does: 'writes cases, answers, judgements, results, a codebook and a data package',
  takes: ['WORKBOOK'],
  options: { audit: 'value', to: 'value' },
  needs: ['audit', 'to'],
  run: (call) =>
    withWorkbook(call, ({ context }) => {
      const audit = auditOf(call);
      const directory = optionOf(call, 'to') ?? '';
      mkdirSync(directory, { recursive: true });
      context.store.read(() => {
        for (const file of exportAudit(context, audit)) {
          call.terminal.progress(`writing ${file.name}`);
          writeWhole(directory, file);
          call.terminal.out(`${file.name}\n`);
        }
      });
      return 0;
    }),
};
