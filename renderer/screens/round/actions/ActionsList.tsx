import { type ReactNode, useRef, useState } from 'react';
import type { ListedAction } from '../../../../api/contract/round.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { sayCount } from '../../../parts/words.ts';
import { ActionsFilter } from './ActionsFilter.tsx';
import { ActionsTable } from './ActionsTable.tsx';
import { filterActions, STILL_TO_DO } from './filter-actions.ts';
import { useSettle } from './use-settle.ts';

function sayFound(found: readonly ListedAction[], all: number): string {
  const overdue = found.filter(({ isOverdue }) => isOverdue).length;
  const shown = found.length === all ? sayCount(all, 'action') : `${found.length} of ${sayCount(all, 'action')}`;
  return overdue === 0 ? `${shown}.` : `${shown}, ${overdue} overdue.`;
}

/** Actions, searched and followed up: those still to be done at first, the longest due before the others. */
export function ActionsList({
  actions,
  empty,
  onChanged,
}: {
  readonly actions: readonly ListedAction[];
  /** What is said where there is no action at all. */
  readonly empty: ReactNode;
  readonly onChanged: () => void;
}) {
  const [filter, setFilter] = useState(STILL_TO_DO);
  const counted = useRef<HTMLParagraphElement>(null);
  // The row that had the focus may be gone: what is left is said, and the way goes on from there.
  const { command, settle } = useSettle(() => {
    counted.current?.focus({ preventScroll: true });
    onChanged();
  });
  if (actions.length === 0) return <EmptyState title="No actions yet">{empty}</EmptyState>;
  const found = filterActions(actions, filter);
  return (
    <>
      {command.error && <FailureNotice error={command.error} />}
      <ActionsFilter
        actions={actions}
        filter={filter}
        onFilter={(change) => setFilter((before) => ({ ...before, ...change }))}
      />
      <p className="govuk-body app-count" role="status" tabIndex={-1} ref={counted}>
        {sayFound(found, actions.length)}
      </p>
      {found.length > 0 && <ActionsTable actions={found} caption="What is to be done" onSettle={settle} />}
    </>
  );
}
