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

/** A transport by which some calls were made already. */
export interface CalledAhead {
  /** Gives each reply to the first who asks, while it is fresh. One that failed is asked for anew: a workbook may have been opened. */
  readonly transport: Transport;
  /** Ends when each of those calls has been answered, or has failed. */
  readonly answered: Promise<void>;
}

/** Makes queries at once, side by side, whose screens would ask one after the other. */
export function callAhead(transport: Transport, ahead: readonly Ahead[]): CalledAhead {
  const keyOf = (method: MethodName, input: unknown): string => `${method} ${JSON.stringify(input)}`;
  const begun = new Map(ahead.map(([method, input]) => [keyOf(method, input), transport(method, input)]));
  const end = performance.now() + FRESH_MS;
  // Whoever asks hears of a failure from their own call; what was answered is not kept by this.
  const answered = Promise.allSettled(begun.values()).then(() => {});
  return {
    answered,
    async transport(method, input) {
      if (performance.now() > end) begun.clear();
      if (begun.size === 0) return transport(method, input);
      const key = keyOf(method, input);
      const reply = begun.get(key);
      begun.delete(key);
      const value = await reply?.catch(() => undefined);
      const isGood = typeof value === 'object' && value !== null && 'ok' in value && value.ok === true;
      return isGood ? value : transport(method, input);
    },
  };
}
