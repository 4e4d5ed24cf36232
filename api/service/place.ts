import type * as z from 'zod';
import { Place, Preferences } from '../contract/place.ts';
import type { Handlers } from '../contract.ts';
import type { Context } from './context.ts';

type Methods = Handlers<'place.keep' | 'place.last' | 'preferences.get' | 'preferences.set'>;

const PLACE = 'place';
const PREFERENCES = 'preferences';

const USUAL = Preferences.parse({ name: null, singleKeys: true });

function recall<T extends z.ZodType>({ store }: Context, name: string, schema: T): z.output<T> | null {
  const kept = store.recall(name);
  return kept === null ? null : schema.parse(JSON.parse(kept));
}

/** Where a person was, and how they like to work: kept in the workbook, encrypted like the rest, outside the history. */
export function placeMethods(context: Context): Methods {
  const { store } = context;
  return {
    'place.keep': ({ place }) => {
      store.remember(PLACE, JSON.stringify(place));
      return {};
    },
    'place.last': () => ({ place: recall(context, PLACE, Place) }),
    'preferences.get': () => recall(context, PREFERENCES, Preferences) ?? USUAL,
    'preferences.set': ({ preferences }) => {
      store.remember(PREFERENCES, JSON.stringify(preferences));
      return {};
    },
  };
}
