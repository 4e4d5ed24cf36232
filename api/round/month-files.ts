import { BOM, hideFormula, writeRow } from '../../domain/csv.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { MadeFile } from '../contract/made-file.ts';
import type { ListedAction } from '../contract/round.ts';
import type { Context } from '../service/context.ts';
import { exportMethods } from '../service/exports.ts';
import { reportMethods } from '../service/report.ts';
import { actionsFor } from './actions.ts';

const HEADER = ['month', 'case', 'action', 'owner', 'due', 'state', 'standing', 'reason'];

function rowOf({ month, reference, action, words }: ListedAction): readonly string[] {
  const { text, owner, due, state } = action;
  const reason = state.state === 'not-needed' ? state.reason : '';
  return [
    month,
    hideFormula(reference),
    hideFormula(text),
    hideFormula(owner),
    due,
    state.state,
    words,
    hideFormula(reason),
  ];
}

/** The actions list as CSV: open ones first. */
export function writeActions(actions: readonly ListedAction[]): string {
  return BOM + [HEADER, ...actions.map(rowOf)].map(writeRow).join('');
}

/** The manager's month: CSV and a spreadsheet for the performance team, a summary, and the actions list. */
export async function monthFiles(context: Context, audit: AuditId, author: string): Promise<readonly MadeFile[]> {
  const actions = context.store.read(() => actionsFor(context, audit));
  const leaving = { texts: 'masked', names: false } as const;
  const data = await exportMethods(context)['export.make']({ author, audit, leaving, kinds: ['csv', 'xlsx'] });
  const wanted = { audit, kind: 'summary', case: null, names: false } as const;
  const summary = await reportMethods(context)['report.make']({ author, wanted, format: 'docx' });
  const list: MadeFile = {
    name: 'actions.csv',
    type: 'text/csv;charset=utf-8',
    encoding: 'text',
    content: writeActions(actions),
  };
  return [...data, summary, list];
}
