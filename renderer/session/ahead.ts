import type { Transport } from '../../api/client.ts';
import type { MethodName } from '../../api/contract.ts';
import { namedCase } from './named.ts';

/** How long a reply may wait for the screen that asks for it, in milliseconds: one that is older is asked for anew. */
const FRESH_MS = 3_000;

/** A call to be made before the screen that needs it is there. */
export type Ahead = readonly [method: MethodName, input: unknown];

/** The queries that a page at an address is about to make, one screen after the other. */
export function callsAhead(path: string): readonly Ahead[] {
  const [, audits, , cases, named = ''] = path.split('/');
  const id = audits === 'audits' && cases === 'cases' ? namedCase(named) : null;
  const ofCase: readonly Ahead[] = id
    ? [
        ['case.open', { case: id }],
        ['framework.ofCase', { case: id }],
      ]
    : [];
  return [['workbook.state', {}], ['preferences.get', {}], ['place.last', {}], ...ofCase];
}

/**
 * The same transport, with queries made at once, side by side, whose screens would ask one after the other. Each reply
 * is given to the first who asks, while it is fresh. One that failed is asked for anew: a workbook may have been opened.
 */
export function callAhead(transport: Transport, ahead: readonly Ahead[]): Transport {
  const keyOf = (method: MethodName, input: unknown): string => `${method} ${JSON.stringify(input)}`;
  const begun = new Map(ahead.map(([method, input]) => [keyOf(method, input), transport(method, input)]));
  const end = performance.now() + FRESH_MS;
  for (const reply of begun.values()) reply.catch(() => {}); // whoever asks hears of it from their own call
  return async (method, input) => {
    if (performance.now() > end) begun.clear();
    if (begun.size === 0) return transport(method, input);
    const key = keyOf(method, input);
    const reply = begun.get(key);
    begun.delete(key);
    const value = await reply?.catch(() => undefined);
    const isGood = typeof value === 'object' && value !== null && 'ok' in value && value.ok === true;
    return isGood ? value : transport(method, input);
  };
}
