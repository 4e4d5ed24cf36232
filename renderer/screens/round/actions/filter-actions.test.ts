import { expect, test } from 'vitest';
import type { ListedAction } from '../../../../api/contract/round.ts';
import { ActionId } from '../../../../domain/feedback/action.ts';
import { AuditId, CaseId } from '../../../../domain/ids.ts';
import { filterActions, STILL_TO_DO } from './filter-actions.ts';

function listed(text: string, parts: Partial<ListedAction>, state: ListedAction['action']['state']): ListedAction {
  return {
    id: ActionId.parse('x-000000000001'),
    case: CaseId.parse('c-000000000001'),
    audit: AuditId.parse('a-000000000001'),
    reference: 'C001',
    service: 'Westmarch',
    team: 'North',
    month: '2026-11',
    isOverdue: false,
    words: '',
    ...parts,
    action: { text, owner: text === 'call' ? 'CM01' : 'CM02', due: '2026-12-31', state },
  };
}

const ACTIONS = [
  listed('call', { isOverdue: true }, { state: 'open' }),
  listed('write', { team: 'South' }, { state: 'open' }),
  listed('see', {}, { state: 'done', note: null }),
  listed('ask', {}, { state: 'not-needed', reason: 'Moved' }),
];

test.each([
  ['what is open', {}, ['call', 'write']],
  ['what is overdue', { state: 'overdue' }, ['call']],
  ['what is done', { state: 'done' }, ['see']],
  ['what is no longer needed', { state: 'not-needed' }, ['ask']],
  ['everything', { state: '' }, ['call', 'write', 'see', 'ask']],
  ['a team', { team: 'South' }, ['write']],
  ['an owner', { state: '', owner: 'CM01' }, ['call']],
] as const)('actions are searched for %s', (_, change, found) => {
  const texts = filterActions(ACTIONS, { ...STILL_TO_DO, ...change }).map(({ action }) => action.text);
  expect(texts).toEqual(found);
});
