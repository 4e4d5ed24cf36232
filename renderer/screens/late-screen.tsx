import type { ComponentType } from 'react';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useQuery } from '../session/query.ts';

/**
 * A screen whose code is fetched when it is first shown, so that a page loads what it needs. Later it is shown at once.
 * React's own `lazy` holds back what has arrived by up to 300 ms after its fallback; this does not.
 *
 *     const ResultsScreen = lateScreen(() => import('../results/ResultsScreen.tsx').then((file) => file.ResultsScreen));
 */
export function lateScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetched: { screen: ComponentType<P> | null } = { screen: null };
  async function fetchScreen(): Promise<ComponentType<P>> {
    fetched.screen = await load();
    return fetched.screen;
  }
  return function LateScreen(props: P) {
    const query = useQuery('screen', fetchScreen);
    if (fetched.screen) return <fetched.screen {...props} />;
    return query.status === 'failed' ? <FailureNotice error={query.error} onRetry={query.reload} /> : <Loading />;
  };
}
