import type { HistoryEntry } from '../../../api/contract/history.ts';
import { ActionDraft, CaseAction } from '../../../domain/feedback/action.ts';
import { AUDIT_FRAMEWORK, AUDIT_ROUND, CASE_FRAMEWORK, nameWithin, STRENGTHS } from '../../../domain/history/fields.ts';
import { RoundPlan } from '../../../domain/round/plan.ts';
import { sayCount, sayDate, sayMonth } from '../../parts/words.ts';
import type { ChangeWords } from './describe-change.ts';

type Change = HistoryEntry['changes'][number];

const NOTHING = 'taken away';

function sayPlan(json: string): string {
  const { team, month, casesPerWorker, assessor } = RoundPlan.parse(JSON.parse(json));
  const judge = assessor === null ? '' : `, judged by ${assessor}`;
  return `${team}, ${sayMonth(month)}: ${sayCount(casesPerWorker, 'case')} of each worker${judge}`;
}

function sayState({ state }: CaseAction): string {
  switch (state.state) {
    case 'open':
      return 'open';
    case 'done':
      return state.note === null ? 'done' : `done (“${state.note}”)`;
    case 'not-needed':
      return `no longer needed (“${state.reason}”)`;
  }
}

function sayAction(json: string): string {
  const action = CaseAction.parse(JSON.parse(json));
  return `${action.text}, by ${action.owner}, by ${sayDate(action.due)}: ${sayState(action)}`;
}

function sayDraft(json: string): string {
  const { text, owner } = ActionDraft.parse(JSON.parse(json));
  return owner === '' ? `“${text}”` : `“${text}”, by ${owner}`;
}

/** `yos-2018@1#2.1,3.1` as "yos-2018, version 1, of which 2.1, 3.1 is asked". */
function sayStandards(name: string): string {
  const [whole = '', part] = name.split('#');
  const said = whole.replace('@', ', version ');
  return part === undefined ? said : `${said}, of which ${part.replaceAll(',', ', ')} is asked`;
}

function tell(what: string, { old, new: now }: Change, say: (value: string) => string): ChangeWords {
  return { what, from: old === null ? null : say(old), to: now === null ? NOTHING : say(now) };
}

/** What a change to a round, to what it asks, or to the feedback on a case changed, in words; null for any other field. */
export function describeRound(made: Change): ChangeWords | null {
  const { field } = made;
  if (field === AUDIT_ROUND) return tell('Plan of the round', made, sayPlan);
  if (field === AUDIT_FRAMEWORK) return tell('Standards of the audit', made, sayStandards);
  if (field === CASE_FRAMEWORK) return tell('Standards of the case', made, sayStandards);
  if (field === STRENGTHS) return tell('What went well', made, (text) => `“${text}”`);
  if (nameWithin('draft', field) !== null) return tell('An action, half typed', made, sayDraft);
  return nameWithin('action', field) === null ? null : tell('What is to be done', made, sayAction);
}
