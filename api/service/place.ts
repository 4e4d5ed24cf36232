import type * as z from 'zod';
import { AuditId } from '../../domain/ids.ts';
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

/** Whether an address is within an audit that is not there: its screen is still open where it was purged. */
function isOfGoneAudit({ store }: Context, path: string): boolean {
  const named = AuditId.safeParse(path.split('/')[2]);
  return named.success && !store.auditIds().includes(named.data);
}

/** Where a person was, and how they like to work: kept in the workbook, encrypted like the rest, outside the history. */
export function placeMethods(context: Context): Methods {
  const { store } = context;
  return {
    'place.keep': ({ place }) => {
      if (!isOfGoneAudit(context, place.path)) store.remember(PLACE, JSON.stringify(place));
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
