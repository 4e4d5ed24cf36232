import { navigate } from 'wouter/use-hash-location';
import type { Client } from '../../api/contract.ts';
import { asAppError } from './failure.ts';
import { namedAudit } from './named.ts';

const OF_AUDIT = /^#\/audits\/([^/]+)/;

/**
 * Leaves the address where it names an audit that the workbook just opened does not hold: after a lock it is still that
 * of the workbook open before, which may have been another one.
 */
export async function leaveForeignAddress(client: Pick<Client, 'audit.get'>): Promise<void> {
  const audit = namedAudit(OF_AUDIT.exec(location.hash)?.[1] ?? '');
  if (audit === null) return;
  try {
    await client['audit.get']({ audit });
  } catch (error) {
    if (asAppError(error).code === 'not-found') navigate('/', { replace: true });
  }
}
