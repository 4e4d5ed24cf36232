import type { Transport } from '../api/client.ts';
import type { Client, MethodName, Reply } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';

/** Calls one method of the contract. */
export type Call = (method: MethodName, input: unknown) => Promise<unknown>;

/** A client of which every method is a call. */
export function clientOf(call: Call): Client {
  const methods = new Map<string, (input: unknown) => Promise<unknown>>();
  const methodOf = (method: string) => {
    const known = methods.get(method) ?? ((input: unknown) => call(method as MethodName, input)); // a client is asked for methods only
    methods.set(method, known);
    return known;
  };
  return new Proxy({} as Client, { get: (_, name) => (typeof name === 'string' ? methodOf(name) : undefined) }); // made as it is asked for
}

/**
 * The contract as the page calls it. The host has parsed each reply by the contract before it sends it, so the page takes
 * it as it comes, and its first screen waits for no schema (decision 41).
 */
export function makePageClient(transport: Transport): Client {
  return clientOf(async (method, input) => {
    const reply = (await transport(method, input)) as Reply<unknown>; // the host sends nothing else
    if (reply.ok) return reply.value;
    throw new AppError(reply.error.code, reply.error.message, reply.error.faults);
  });
}
