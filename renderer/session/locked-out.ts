import type { Client } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import { clientOf } from '../client.ts';

/** The same client, which also tells when Casebook answers that no workbook is open: it was locked without this page. */
export function hearLockedOut(client: Client, tell: () => void): Client {
  return clientOf((method, input) => {
    const call = client[method] as (input: unknown) => Promise<unknown>; // whatever the method, its promise is passed on
    return call(input).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'locked') tell();
      throw error;
    });
  });
}
