import { HistoryFormat } from '../../api/contract/history.ts';
import { AppError } from '../../api/errors.ts';
import { exportHistory, recordHistoryExport } from '../../api/export/history-files.ts';
import { authorOf, type Command, optionOf, withWorkbook } from '../command.ts';
import { leavingOf } from '../leaving.ts';
import { auditOf } from './import.ts';

/** `casebook history` */
export const history: Command = {
  name: 'history',
  usage: 'WORKBOOK --audit ID [--format csv|json] [--mask [--names]]',
  does: 'the whole history of an audit, oldest first; with --mask to be passed on',
  takes: ['WORKBOOK'],
  options: { audit: 'value', format: 'value', mask: 'flag', names: 'flag' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, ({ context }) => {
      const format = HistoryFormat.safeParse(optionOf(call, 'format') ?? 'csv');
      if (!format.success) throw new AppError('bad-input', '--format: expected csv or json.');
      const [audit, leaving] = [auditOf(call), leavingOf(call)];
      recordHistoryExport(context, authorOf(call), { audit, format: format.data, leaving });
      context.store.read(() => {
        for (const chunk of exportHistory(context, audit, format.data, leaving).chunks()) call.terminal.out(chunk);
      });
      return 0;
    }),
};
