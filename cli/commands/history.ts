import { HistoryFormat } from '../../api/contract/history.ts';
import { AppError } from '../../api/errors.ts';
import { exportHistory } from '../../api/export/history-files.ts';
import { type Command, optionOf, withWorkbook } from '../command.ts';
import { auditOf } from './import.ts';

/** `casebook history` */
export const history: Command = {
  name: 'history',
  usage: 'WORKBOOK --audit ID [--format csv|json]',
  does: 'the whole history of an audit, oldest first',
  takes: ['WORKBOOK'],
  options: { audit: 'value', format: 'value' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, ({ context }) => {
      const format = HistoryFormat.safeParse(optionOf(call, 'format') ?? 'csv');
      if (!format.success) throw new AppError('bad-input', '--format: expected csv or json.');
      context.store.read(() => {
        for (const chunk of exportHistory(context, auditOf(call), format.data).chunks()) call.terminal.out(chunk);
      });
      return 0;
    }),
};
