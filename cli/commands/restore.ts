import { restoreFile } from '../../host/backup/by-path.ts';
import { askPassphrase, type Command, dataOf, optionOf } from '../command.ts';

/** `casebook restore` */
export const restore: Command = {
  name: 'restore',
  usage: 'SNAPSHOT --as WORKBOOK',
  does: 'makes a workbook of a backup; never overwrites one',
  takes: ['SNAPSHOT'],
  options: { as: 'value' },
  needs: ['as'],
  async run(call) {
    const [file = ''] = call.arguments;
    const as = optionOf(call, 'as') ?? '';
    const locked = { file, secret: await askPassphrase(call), data: dataOf(call), clock: () => new Date() };
    const contents = await restoreFile(locked, as);
    const last = contents.lastChange === null ? 'no change yet' : `last change ${contents.lastChange}`;
    call.terminal.out(`${as}\n`);
    call.terminal.say(`Restored. Audits: ${contents.audits.length}, entries of history: ${contents.entries}, ${last}.`);
    return 0;
  },
};
