import * as z from 'zod';
import { type Client, contract, type MethodName } from './contract.ts';
import { ErrorCode, Fault } from './error-codes.ts';
import { AppError } from './errors.ts';

/** Carries one call to a dispatch, wherever it is, and its reply back as JSON. */
export type Transport = (method: MethodName, input: unknown) => Promise<unknown>;

const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: ErrorCode, message: z.string(), faults: z.array(Fault).readonly() }),
  }),
]);

async function ask(transport: Transport, method: MethodName, input: unknown): Promise<unknown> {
  const reply = Reply.parse(await transport(method, input));
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.faults);
  return contract[method].output.parse(reply.value);
}

/** The contract over a transport. Replies are parsed, so what comes is what the types say. */
export function makeClient(transport: Transport): Client {
  const methods = Object.keys(contract) as MethodName[]; // the keys of the contract are its methods
  return Object.fromEntries(
    methods.map((method) => [method, (input: unknown) => ask(transport, method, input)]),
  ) as unknown as Client; // each method parses its own output
}
