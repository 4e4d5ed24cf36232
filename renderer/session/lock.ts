import { useCallback, useEffect } from 'react';
import { useCasebook, useSaver } from './casebook.tsx';
import { usePlace } from './place.ts';
import { hearWindows, tellWindows } from './windows.ts';

const ASK =
  'Some changes could not be saved. They are in this window only, and locking now loses them. Lock all the same?';

/**
 * Locks the workbook: what was typed is saved first, and the place is kept. Where it cannot be saved, the person
 * decides; the shell, which may have nobody to ask, is left without a lock and acts by itself.
 */
export function useLock(onLocked: () => void): () => void {
  const { client } = useCasebook();
  const saver = useSaver();
  const keepPlace = usePlace();

  const lock = useCallback(
    async (isAskedByPerson: boolean): Promise<void> => {
      await keepPlace();
      const isSaved = await saver.flushAll();
      if (!isSaved && !(isAskedByPerson && window.confirm(ASK))) return;
      await client['workbook.lock']({});
      tellWindows({ kind: 'locked' });
      onLocked();
    },
    [client, saver, keepPlace, onLocked],
  );

  useEffect(() => {
    window.casebook?.onMenu((action) => {
      if (action === 'lock') void lock(false);
    });
    // Another window locked: this one shows nothing of the workbook either, unless it holds what is not on disk.
    return hearWindows((news) => {
      if (news.kind === 'locked' && saver.state().kind === 'saved') onLocked();
    });
  }, [lock, saver, onLocked]);

  return useCallback(() => void lock(true), [lock]);
}
