import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exportAudit } from '../../api/export/export-audit.ts';
import { type Command, optionOf, withWorkbook } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { auditOf } from './import.ts';

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
          writeWhole(path.join(directory, file.name), file.chunks());
          call.terminal.out(`${file.name}\n`);
        }
      });
      return 0;
    }),
};
