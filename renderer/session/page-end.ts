import type { Saver } from './saver.ts';

/**
 * Sees to it that a page does not end with something unsaved. Gives how to stop.
 *
 * | the page                   | then                                                        |
 * |----------------------------|-------------------------------------------------------------|
 * | is hidden, or loses focus  | what was typed is saved without waiting for the pause       |
 * | goes elsewhere             | the same                                                    |
 * | ends                       | everything is sent in one go, to be received without it     |
 * | is asked to end meanwhile  | the browser, or the shell, asks whether to stay             |
 */
export function saveBeforeEnd(saver: Saver): () => void {
  const flush = (): void => void saver.flushAll();
  const flushIfHidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  const send = (): void => saver.sendAll();
  const ask = (event: BeforeUnloadEvent): void => {
    flush();
    const { kind } = saver.state();
    if (kind === 'failed' || kind === 'refused') event.preventDefault();
  };
  const abort = new AbortController();
  const { signal } = abort;
  document.addEventListener('visibilitychange', flushIfHidden, { signal });
  window.addEventListener('blur', flush, { signal });
  window.addEventListener('hashchange', flush, { signal });
  window.addEventListener('pagehide', send, { signal });
  window.addEventListener('beforeunload', ask, { signal });
  return () => abort.abort();
}
