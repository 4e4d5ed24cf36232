import { randomBytes, timingSafeEqual } from 'node:crypto';

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
 * A new session. Cookies ignore ports. So the port is in the cookie's name: two programs do not disturb each other.
 * And the cookie belongs to a secret path: else the browser would hand it to any other server on this machine that it
 * is led to, which could then call as the browser does.
 */
export function startSession(port: number): Session {
  const name = `casebook_${port}`;
  const base = `/${makeSecret()}/`;
  const token = makeSecret();
  const secret = makeSecret();
  let isSpent = false;
  return {
    token,
    base,
    redeem(given) {
      if (isSpent || !isSame(given, token)) return null;
      isSpent = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=${base}`;
    },
    admits(cookies = '') {
      return readCookies(cookies, name).some((given) => isSame(given, secret));
    },
  };
}
