import { useCallback, useState } from 'react';
import { useCasebook } from './casebook.tsx';
import { useQuery } from './query.ts';

/** Whether single keys act in a focused prompt (WCAG 2.1.4), and the switch. On while it is not known. */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const { client } = useCasebook();
  const known = useQuery('single-keys', () => client['preferences.get']({}));
  const [chosen, setChosen] = useState<boolean | null>(null);
  const set = useCallback(
    (singleKeys: boolean) => {
      setChosen(singleKeys);
      void client['preferences.get']({})
        .then((preferences) => client['preferences.set']({ preferences: { ...preferences, singleKeys } }))
        .catch(() => setChosen(null)); // what is shown goes back to what is kept
    },
    [client],
  );
  return [chosen ?? (known.status === 'ready' ? known.value.singleKeys : true), set];
}
