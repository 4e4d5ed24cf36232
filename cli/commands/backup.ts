import path from 'node:path';
import { backUpFile } from '../../host/backup/by-path.ts';
import { askPassphrase, type Command, dataOf, optionOf } from '../command.ts';

/** `casebook backup` */
export const backup: Command = {
  name: 'backup',
  usage: 'WORKBOOK [--to DIR]',
  does: 'makes an encrypted backup, opens it to prove it, and prints where it is',
  takes: ['WORKBOOK'],
  options: { to: 'value' },
  needs: [],
  async run(call) {
    const [file = ''] = call.arguments;
    const to = optionOf(call, 'to');
    const locked = { file, secret: await askPassphrase(call), data: dataOf(call), clock: () => new Date() };
    const made = await backUpFile(locked, to === undefined ? null : path.resolve(to));
    call.terminal.out(`${made.file}\n`);
    const { audits, entries } = made.contents;
    const cases = audits.reduce((sum, audit) => sum + audit.cases, 0);
    const answers = audits.reduce((sum, audit) => sum + audit.answers, 0);
    call.terminal.say(
      `Opened and read through. Audits: ${audits.length}, cases: ${cases}, answers: ${answers}, entries of history: ${entries}.`,
    );
    return 0;
  },
};
