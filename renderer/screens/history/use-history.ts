import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../api/contract/history.ts';
import type { AppError } from '../../../api/errors.ts';
import type { AuditId } from '../../../domain/ids.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { asAppError } from '../../session/failure.ts';

const PAGE = 100;

/** The history of an audit, as far back as it was read. */
export interface History {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly isLoading: boolean;
  /** Whether there are older entries. */
  readonly hasMore: boolean;
  readonly error: AppError | null;
  readonly readOlder: () => void;
  /** Reads it anew, from the newest on. */
  readonly reload: () => void;
}

interface Asking {
  readonly before: number | null;
  readonly round: number;
}

/** Reads the history of an audit page by page, newest first. */
export function useHistory(audit: AuditId): History {
  const { client } = useCasebook();
  const [asking, setAsking] = useState<Asking>({ before: null, round: 0 });
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [state, setState] = useState({ isLoading: true, hasMore: false });
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { before } = asking;
    setState((was) => ({ ...was, isLoading: true }));
    setError(null);
    client['history.audit']({ audit, before, limit: PAGE }).then(
      (page) => {
        if (!isWanted) return;
        setEntries((known) => (before === null ? page : [...known.filter(({ seq }) => seq >= before), ...page]));
        setState({ isLoading: false, hasMore: page.length === PAGE });
      },
      (thrown: unknown) => {
        if (!isWanted) return;
        setError(asAppError(thrown));
        setState((was) => ({ ...was, isLoading: false }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, audit, asking]);
  const oldest = entries.at(-1)?.seq ?? null;
  const readOlder = useCallback(() => setAsking(({ round }) => ({ before: oldest, round: round + 1 })), [oldest]);
  const reload = useCallback(() => setAsking(({ round }) => ({ before: null, round: round + 1 })), []);
  return { entries, ...state, error, readOlder, reload };
}
