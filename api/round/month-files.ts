import { BOM, hideFormula, writeRow } from '../../domain/csv.ts';
import type { ActionState } from '../../domain/feedback/action.ts';
import { actionField } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { ExportKind } from '../contract/exchange.ts';
import type { Leaving } from '../contract/leaving.ts';
import type { MadeFile } from '../contract/made-file.ts';
import type { ListedAction } from '../contract/round.ts';
import { placeWithin, SAID } from '../leaving/free-text.ts';
import { type LeaveText, leaveText } from '../leaving/leave.ts';
import { recordLeaving } from '../leaving/record.ts';
import type { Context } from '../service/context.ts';
import { makeExport, recordExport } from '../service/exports.ts';
import { makeDocument } from '../service/report.ts';
import { actionsFor } from './actions.ts';

const MASKED: Leaving = { texts: 'masked', names: false };
const KINDS: readonly ExportKind[] = ['csv', 'xlsx'];
const HEADER = ['month', 'case', 'action', 'owner', 'due', 'state', 'standing', 'reason'];

/** What was written about what became of an action: why it is no longer needed, or a note on one done. */
function saidOf(state: ActionState): string {
  if (state.state === 'not-needed') return state.reason;
  return state.state === 'done' ? (state.note ?? '') : '';
}

function rowOf({ month, reference, action, words }: ListedAction): readonly string[] {
  const { text, owner, due, state } = action;
  return [
    month,
    hideFormula(reference),
    hideFormula(text),
    hideFormula(owner),
    due,
    state.state,
    words,
    hideFormula(saidOf(state)),
  ];
}

/** The actions list as CSV: open ones first. */
export function writeActions(actions: readonly ListedAction[]): string {
  return BOM + [HEADER, ...actions.map(rowOf)].map(writeRow).join('');
}

function maskState(state: ActionState, mask: (text: string) => string): ActionState {
  if (state.state === 'not-needed') return { ...state, reason: mask(state.reason) };
  return state.state === 'done' && state.note !== null ? { ...state, note: mask(state.note) } : state;
}

/** How texts of each round leave: what is known of an audit is gathered once. */
function leavesOf(context: Context): (audit: AuditId) => LeaveText {
  const known = new Map<AuditId, LeaveText>();
  return (audit) => {
    const leave = known.get(audit) ?? leaveText(context, audit, MASKED);
    known.set(audit, leave);
    return leave;
  };
}

/** The actions as they may leave: every text of them is masked like any other, but for who does it. */
function masked(context: Context, actions: readonly ListedAction[]): readonly ListedAction[] {
  const leaveOf = leavesOf(context);
  return actions.map((listed) => {
    const fields = context.store.fieldsOf(listed.case);
    const leave = leaveOf(listed.audit);
    const field = actionField(listed.id);
    const said = (text: string): string => leave(fields, placeWithin(field, SAID), text);
    const { text, state } = listed.action;
    return { ...listed, action: { ...listed.action, text: leave(fields, field, text), state: maskState(state, said) } };
  });
}

/**
 * The manager's month: CSV and a spreadsheet for the performance team, a summary, and the actions list. All of it is made
 * before any of it is recorded as having left.
 */
export async function monthFiles(context: Context, audit: AuditId, author: string): Promise<readonly MadeFile[]> {
  const actions = context.store.read(() => masked(context, actionsFor(context, audit)));
  const data = await makeExport(context, audit, MASKED, KINDS);
  const wanted = { audit, kind: 'summary', case: null, names: false, cases: 'all' } as const;
  const summary = await makeDocument(context, wanted, 'docx');
  recordLeaving(context, author, {
    subject: audit,
    files: ['actions'],
    leaving: MASKED,
    counts: { actions: actions.length },
  });
  recordExport(context, author, audit, MASKED, KINDS);
  summary.record(author);
  const list: MadeFile = {
    name: 'actions.csv',
    type: 'text/csv;charset=utf-8',
    encoding: 'text',
    content: writeActions(actions),
  };
  return [...data, summary.file, list];
}
