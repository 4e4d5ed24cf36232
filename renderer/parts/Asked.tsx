import type { ReactNode } from 'react';
import type { Query } from '../session/query.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Loading } from './Loading.tsx';

/** What was asked, once it is here; until then words that it is on its way, or why it failed with a way to retry. */
export function Asked<T>({
  query,
  children,
}: {
  readonly query: Query<T> & { readonly reload: () => void };
  readonly children: (value: T) => ReactNode;
}) {
  if (query.status === 'loading') return <Loading />;
  if (query.status === 'failed') return <FailureNotice error={query.error} onRetry={query.reload} />;
  return children(query.value);
}
