import path from 'node:path';
import type { ExportKind } from '../../api/contract/exchange.ts';
import { reportedOf } from '../../api/report/reported.ts';
import { sayFiguresOf } from '../../domain/report/figures-of.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { leavingOf } from '../leaving.ts';
import { watching } from '../watch.ts';
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
    withWorkbook(call, async ({ beside, context }) => {
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
      const { figuresOf } = context.store.read(() => reportedOf(context, wanted.audit, 'all'));
      if (figuresOf.kind === 'snapshot') call.terminal.say(`results: ${sayFiguresOf(figuresOf)}`);
      for (const name of names) call.terminal.out(`${name}\n`);
      return 0;
    }),
};
