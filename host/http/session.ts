import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Lets in one browser: a token that works once becomes a cookie. */
export interface Session {
  /** Goes into the address that is printed; the first use spends it. */
  readonly token: string;
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

function readCookie(cookies: string, name: string): string | null {
  for (const part of cookies.split(';')) {
    const [key = '', ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** A new session. Cookies ignore ports, so the port is in the cookie's name: two programs do not disturb each other. */
export function startSession(port: number): Session {
  const name = `casebook_${port}`;
  const token = makeSecret();
  const secret = makeSecret();
  let isSpent = false;
  return {
    token,
    redeem(given) {
      if (isSpent || !isSame(given, token)) return null;
      isSpent = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits(cookies = '') {
      const given = readCookie(cookies, name);
      return given !== null && isSame(given, secret);
    },
  };
}
