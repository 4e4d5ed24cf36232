import type { ComponentType } from 'react';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useIsHostThere } from '../session/host.ts';
import { useQuery } from '../session/query.ts';

/**
 * A screen whose code is fetched when it is first shown, so that a page loads what it needs. Later it is shown at once.
 * Code comes only from a host that answers for itself, since another program may have its port by now.
 * React's own `lazy` holds back what has arrived by up to 300 ms after its fallback; this does not.
 *
 *     const ResultsScreen = lateScreen(() => import('../results/ResultsScreen.tsx').then((file) => file.ResultsScreen));
 */
export function lateScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetched: { screen: ComponentType<P> | null } = { screen: null };
  async function fetchScreen(isHostThere: () => Promise<boolean>): Promise<ComponentType<P>> {
    if (!(await isHostThere())) throw new Error('expected the host to answer for itself, found none or another');
    await import('../schemas-without-eval.ts');
    fetched.screen = await load();
    return fetched.screen;
  }
  return function LateScreen(props: P) {
    const isHostThere = useIsHostThere();
    const query = useQuery('screen', () => fetchScreen(isHostThere));
    if (fetched.screen) return <fetched.screen {...props} />;
    return query.status === 'failed' ? <FailureNotice error={query.error} onRetry={query.reload} /> : <Loading />;
  };
}
