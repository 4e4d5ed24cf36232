import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeptSession } from './last-session.ts';

/** Lets in one browser: a token that works once becomes a cookie. */
export interface Session {
  /** Goes into the address that is printed; the first use spends it. */
  readonly token: string;
  /** The path that everything is served under, and the cookie is sent to: `/<secret>/`. */
  readonly base: string;
  /** Exchanges the token for the value of a Set-Cookie header; null where it is wrong or spent. */
  redeem(token: string): string | null;
  /** Whether a Cookie header holds this session. */
  admits(cookies: string | undefined): boolean;
  /** The key that a page of this session gets, to know the host by: see `prove`. */
  readonly proof: string;
  /** What only a host of this session can answer to a page's question, and what it asks the page: two words. */
  prove(question: string): string;
  /** Lets a page of the host before in by a new cookie, as `redeem` does; null for a wrong answer. */
  readmit(answer: string): string | null;
  /** What is kept for the next host. */
  readonly kept: KeptSession;
}

const makeSecret = (): string => randomBytes(32).toString('base64url');

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Every value of a cookie: another program on this machine may have set one of the same name. */
function readCookies(cookies: string, name: string): readonly string[] {
  return cookies
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

/**
 * A session: a new one, or that of the host before, whose pages then go on; token and cookie are new in any case.
 * Cookies ignore ports. So the port is in the cookie's name: two programs do not disturb each other. And the cookie
 * belongs to a secret path: else the browser would hand it to any other server on this machine that it is led to, which
 * could then call as the browser does.
 */
export function startSession(port: number, last: KeptSession | null = null): Session {
  const name = `casebook_${port}`;
  const kept = last ?? { port, path: makeSecret(), proof: makeSecret() };
  const base = `/${kept.path}/`;
  const token = makeSecret();
  const secret = makeSecret();
  const nonce = makeSecret();
  const cookie = `${name}=${secret}; HttpOnly; SameSite=Strict; Path=${base}`;
  const sign = (text: string): string => createHmac('sha256', kept.proof).update(text).digest('hex');
  let isSpent = false;
  return {
    token,
    base,
    kept,
    proof: kept.proof,
    redeem(given) {
      if (isSpent || !isSame(given, token)) return null;
      isSpent = true;
      return cookie;
    },
    admits(cookies = '') {
      return readCookies(cookies, name).some((given) => isSame(given, secret));
    },
    prove: (question) => `${sign(`host ${question}`)} ${nonce}`,
    readmit: (answer) => (isSame(answer, sign(`page ${nonce}`)) ? cookie : null),
  };
}
