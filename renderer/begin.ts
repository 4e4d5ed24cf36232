import { pathHere } from './session/address.ts';
import { callAhead, callsAhead } from './session/ahead.ts';
import { pickHost } from './transport.ts';

const host = pickHost();

/** Calls Casebook. What the address of this page needs is asked for already: see decision 41. */
export const { transport, answered } = callAhead(host.transport, callsAhead(pathHere()));

/** Whether Casebook answers now, and no other program in its place. */
export const { isThere } = host;
