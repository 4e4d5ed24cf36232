import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../api/errors.ts';
import { makeWorkbook } from '../../host/workspace.ts';
import { askPassphrase, type Call, type Command } from '../command.ts';

async function choosePassphrase(call: Call): Promise<string> {
  if (call.environment['CASEBOOK_PASSPHRASE']) return askPassphrase(call);
  const chosen = await call.terminal.askSecret('Choose a passphrase: ');
  const again = await call.terminal.askSecret('The same once more: ');
  if (chosen !== again) throw new AppError('bad-input', 'The two passphrases differ. Nothing was made.');
  return chosen;
}

/** `casebook init` */
export const init: Command = {
  name: 'init',
  usage: 'WORKBOOK',
  does: 'makes a new encrypted workbook, prints its recovery code once',
  takes: ['WORKBOOK'],
  options: {},
  needs: [],
  async run(call) {
    const file = call.arguments[0] ?? '';
    if (!existsSync(path.dirname(file))) throw new AppError('bad-input', 'There is no folder to make a workbook in.');
    const code = await makeWorkbook(file, await choosePassphrase(call));
    call.terminal.say('The workbook is made. This is its recovery code. It opens the workbook without the passphrase,');
    call.terminal.say('and is shown this once: keep it on paper, away from the laptop.');
    call.terminal.out(`${code}\n`);
    return 0;
  },
};
