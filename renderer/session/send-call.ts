import type { Saved } from '../../api/contract/method.ts';
import type { Client, Input, MethodName, Output } from '../../api/contract.ts';
import type { Send } from './save-state.ts';

/** The methods that say what was saved. */
export type SavingMethod = { [M in MethodName]: Output<M> extends Saved ? M : never }[MethodName];

/**
 * A change to be sent. It holds on to the call and to nothing else: one that could not be saved outlives the screen it
 * was made on, and must not keep that screen's case in memory.
 */
export function sendCall<M extends SavingMethod>(client: Pick<Client, M>, method: M, input: Input<M>): Send {
  const call: (input: Input<M>) => Promise<Saved> = client[method];
  return () => call(input);
}
