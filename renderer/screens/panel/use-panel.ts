import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { StandardId } from '../../../domain/ids.ts';
import { useCasebook } from '../../session/casebook.tsx';
import type { PanelActions } from './PanelStandard.tsx';

/** Records and withdraws the panel's decisions of an audit; `onChange` is told after each. */
export function usePanel(audit: AuditSummary, onChange: () => void): (standard: StandardId) => PanelActions {
  const { client, author } = useCasebook();
  return (standard) => ({
    decide: async (decision) => {
      await client['judgement.give']({ author, audit: audit.id, judgement: { kind: 'panel', standard, ...decision } });
      onChange();
    },
    withdraw: async () => {
      await client['judgement.withdraw']({ author, audit: audit.id, standard, kind: 'panel' });
      onChange();
    },
  });
}
