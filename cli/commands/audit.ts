import { AuditKind } from '../../api/contract/audit.ts';
import { AppError } from '../../api/errors.ts';
import { authorOf, type Command, optionOf, withWorkbook } from '../command.ts';
import { writeTable } from '../table.ts';

/** `casebook audit new` */
export const auditNew: Command = {
  name: 'audit new',
  usage: 'WORKBOOK --framework ID --service "NAME" [--kind inspection|dip-sample]',
  does: 'makes an audit and prints its id',
  takes: ['WORKBOOK'],
  options: { framework: 'value', service: 'value', kind: 'value' },
  needs: ['framework', 'service'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const kind = AuditKind.safeParse(optionOf(call, 'kind') ?? 'inspection');
      if (!kind.success) throw new AppError('bad-input', `--kind: expected ${AuditKind.options.join(' or ')}.`);
      const { id } = await client['audit.create']({
        author: authorOf(call),
        framework: optionOf(call, 'framework') ?? '',
        service: optionOf(call, 'service') ?? '',
        kind: kind.data,
        from: null,
        to: null,
        team: null,
      });
      call.terminal.out(`${id}\n`);
      return 0;
    }),
};

/** `casebook audit list` */
export const auditList: Command = {
  name: 'audit list',
  usage: 'WORKBOOK [--json]',
  does: 'lists the audits of a workbook',
  takes: ['WORKBOOK'],
  options: { json: 'flag' },
  needs: [],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const audits = await client['audit.list']({});
      if (call.options['json']) {
        call.terminal.out(`${JSON.stringify(audits, null, 2)}\n`);
        return 0;
      }
      if (audits.length === 0) call.terminal.say('No audits yet. Make one with: casebook audit new');
      const rows = audits.map(({ id, framework, kind, cases, complete, service }) => [
        id,
        framework,
        kind,
        String(cases),
        String(complete),
        service,
      ]);
      if (rows.length > 0) {
        call.terminal.out(writeTable(['id', 'framework', 'kind', '#cases', '#complete', 'service'], rows));
      }
      return 0;
    }),
};
