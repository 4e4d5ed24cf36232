import type { Client } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';

type Call = (input: never) => Promise<unknown>;

/** The same client, which also tells when Casebook answers that no workbook is open: it was locked without this page. */
export function hearLockedOut(client: Client, tell: () => void): Client {
  const heard = (call: Call): Call => {
    return (input) =>
      call(input).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'locked') tell();
        throw error;
      });
  };
  const methods = Object.entries(client as Readonly<Record<string, Call>>); // whatever the method, its promise is passed on
  return Object.fromEntries(methods.map(([method, call]) => [method, heard(call)])) as unknown as Client;
}
