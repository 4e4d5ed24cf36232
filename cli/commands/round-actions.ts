import type { ListedAction } from '../../api/contract/round.ts';
import type { Client, Input } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { writeTable } from '../table.ts';
import { auditOf } from './import.ts';

const HEADER = ['id', 'team', 'month', 'case', 'due', 'standing', 'owner', 'action'];

const writeActions = (actions: readonly ListedAction[]): string =>
  writeTable(
    HEADER,
    actions.map(({ id, team, month, reference, words, action: { due, owner, text } }) => [
      id,
      team,
      month,
      reference,
      due,
      words,
      owner,
      text,
    ]),
  );

/** `casebook round actions` */
export const roundActions: Command = {
  name: 'round actions',
  usage: 'WORKBOOK [--audit ID] [--json]',
  does: "lists the actions of a team's rounds up to this one, or of every round, open ones first",
  takes: ['WORKBOOK'],
  options: { audit: 'value', json: 'flag' },
  needs: [],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const isOfOne = optionOf(call, 'audit') !== undefined;
      const actions = isOfOne
        ? await client['round.actions']({ audit: auditOf(call) })
        : await client['action.list']({});
      call.terminal.out(call.options['json'] ? `${JSON.stringify(actions, null, 2)}\n` : writeActions(actions));
      return 0;
    }),
};

/** What became of the action, as exactly one option says. */
function stateOf(call: Call): Input<'action.settle'>['state'] {
  const reason = optionOf(call, 'not-needed');
  const note = optionOf(call, 'note') ?? null;
  const { done, open } = call.options;
  const given = [done, open, reason].filter((one) => one !== undefined && one !== false);
  if (given.length !== 1 || (note !== null && !done)) {
    throw new AppError('bad-input', 'Expected one of --done, with or without --note, --not-needed REASON, or --open.');
  }
  if (reason !== undefined) return { state: 'not-needed', reason };
  return done ? { state: 'done', note } : { state: 'open' };
}

async function findAction(client: Client, id: string): Promise<ListedAction> {
  const found = (await client['action.list']({})).find((one) => one.id === id);
  if (found) return found;
  throw new AppError('not-found', 'No round has an action of that id. "casebook round actions" lists them.');
}

/** `casebook round settle` */
export const roundSettle: Command = {
  name: 'round settle',
  usage: 'WORKBOOK --action ID (--done [--note TEXT] | --not-needed REASON | --open) [--json]',
  does: 'says what became of an action: done, no longer needed and why, or open again',
  takes: ['WORKBOOK'],
  options: {
    action: 'value',
    done: 'flag',
    note: 'value',
    'not-needed': 'value',
    open: 'flag',
    json: 'flag',
  },
  needs: ['action'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const state = stateOf(call);
      const { id, case: of } = await findAction(client, optionOf(call, 'action') ?? '');
      await client['action.settle']({ author: authorOf(call), case: of, id, state });
      const settled = await findAction(client, id);
      call.terminal.out(call.options['json'] ? `${JSON.stringify(settled, null, 2)}\n` : writeActions([settled]));
      return 0;
    }),
};
