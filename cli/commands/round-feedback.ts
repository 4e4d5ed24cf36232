import type { Feedback } from '../../api/contract/round.ts';
import type { Client, Input } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { writeTable } from '../table.ts';
import { auditOf } from './import.ts';

async function findCase(client: Client, audit: AuditId, reference: string): Promise<CaseId> {
  const found = (await client['case.list']({ audit })).find((one) => one.reference === reference);
  if (found) return found.id;
  throw new AppError('not-found', 'The round has no case of that reference.');
}

/** The action to be added: all of it, or none. */
function actionOf(call: Call): Pick<Input<'action.write'>, 'text' | 'owner' | 'due'> | null {
  const [text, owner, due] = [optionOf(call, 'action'), optionOf(call, 'owner'), optionOf(call, 'due')];
  if (text === undefined && owner === undefined && due === undefined) return null;
  if (text !== undefined && owner !== undefined && due !== undefined) return { text, owner, due };
  throw new AppError('bad-input', 'An action has --action, --owner and --due, all three.');
}

function writeFeedback({ strengths, actions }: Feedback): string {
  const rows = actions.map(({ id, words, action: { due, owner, text } }) => [id, due, words, owner, text]);
  return `What went well: ${strengths || 'nothing written'}\n${writeTable(['id', 'due', 'standing', 'owner', 'action'], rows)}`;
}

/** `casebook round feedback` */
export const roundFeedback: Command = {
  name: 'round feedback',
  usage:
    'WORKBOOK --audit ID --case REFERENCE [--strengths TEXT] [--action TEXT --owner NAME --due 2026-12-31] [--json]',
  does: 'writes what went well in a case, adds an action, and shows the feedback on it',
  takes: ['WORKBOOK'],
  options: {
    audit: 'value',
    case: 'value',
    strengths: 'value',
    action: 'value',
    owner: 'value',
    due: 'value',
    json: 'flag',
  },
  needs: ['audit', 'case'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const author = authorOf(call);
      const added = actionOf(call);
      const of = await findCase(client, auditOf(call), optionOf(call, 'case') ?? '');
      const strengths = optionOf(call, 'strengths');
      if (strengths !== undefined) await client['feedback.write']({ author, case: of, strengths });
      if (added) await client['action.write']({ author, case: of, id: null, ...added });
      const feedback = await client['feedback.get']({ case: of });
      call.terminal.out(call.options['json'] ? `${JSON.stringify(feedback, null, 2)}\n` : writeFeedback(feedback));
      return 0;
    }),
};
