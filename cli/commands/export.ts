import path from 'node:path';
import type { ExportKind } from '../../api/contract/exchange.ts';
import type { Leaving } from '../../api/contract/leaving.ts';
import { AppError } from '../../api/errors.ts';
import { EXACTLY } from '../../api/leaving/leave.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { watching } from '../watch.ts';
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
    withWorkbook(call, async ({ beside }) => {
      const wanted = {
        audit: auditOf(call),
        author: authorOf(call),
        leaving: leavingOf(call),
        kinds: kindsOf(call),
        folder: path.resolve(optionOf(call, 'to') ?? ''),
      };
      const names = await watching(call.terminal, (watch) =>
        beside((of, run) => run({ kind: 'export', of, wanted }, watch)),
      );
      for (const name of names) call.terminal.out(`${name}\n`);
      return 0;
    }),
};
