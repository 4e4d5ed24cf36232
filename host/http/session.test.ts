import { describe, expect, test } from 'vitest';
import { startSession } from './session.ts';

const cookieOf = (setCookie: string | null): string => setCookie?.split(';')[0] ?? '';

describe('a session', () => {
  test('exchanges its token for a cookie once', () => {
    const session = startSession(4000);
    const [cookie, ...flags] = session.redeem(session.token)?.split('; ') ?? [];
    expect(cookie).toMatch(/^casebook_4000=[\w-]{43}$/);
    expect(flags).toEqual(['HttpOnly', 'SameSite=Strict', `Path=${session.base}`]);
    expect(session.redeem(session.token)).toBeNull();
  });

  test.each(['', 'x', 'ŵ'.repeat(43)])('refuses the token %j, which does not spend its own', (token) => {
    const session = startSession(4000);
    expect(session.redeem(token)).toBeNull();
    expect(session.redeem(session.token)).not.toBeNull();
  });

  test('admits its cookie, alone and among others', () => {
    const session = startSession(4000);
    const cookie = cookieOf(session.redeem(session.token));
    expect(session.admits(cookie)).toBe(true);
    expect(session.admits(`a=b; ${cookie}; c=d=e`)).toBe(true);
  });

  test.each([undefined, '', 'casebook_4000', 'casebook_4000=', 'casebook_4000=x', '; ;=;'])(
    'does not admit %j',
    (cookies) => {
      expect(startSession(4000).admits(cookies)).toBe(false);
    },
  );

  test('does not admit its cookie cut short, made longer, or under another name', () => {
    const session = startSession(4000);
    const cookie = cookieOf(session.redeem(session.token));
    for (const wrong of [cookie.slice(0, -1), `${cookie}x`, cookie.replace('4000', '4001'), ` x${cookie}`]) {
      expect(session.admits(wrong)).toBe(false);
    }
  });

  test('does not admit its token, nor the cookie of another session', () => {
    const [session, other] = [startSession(4000), startSession(4000)];
    expect(session.admits(`casebook_4000=${session.token}`)).toBe(false);
    expect(session.admits(cookieOf(other.redeem(other.token)))).toBe(false);
  });

  test('is not shut out by a cookie of the same name that another program on this machine set', () => {
    const session = startSession(4000);
    const cookie = cookieOf(session.redeem(session.token));
    expect(session.admits(`casebook_4000=planted; ${cookie}`)).toBe(true);
  });

  test('keeps its cookie to a secret path, so that no other server on this machine is handed it', () => {
    expect(startSession(4000).base).toMatch(/^\/[\w-]{43}\/$/);
  });

  test('has secrets that no other has', () => {
    const sessions = Array.from({ length: 50 }, () => startSession(1));
    const secrets = sessions.flatMap(({ token, base, redeem }) => [token, base, cookieOf(redeem(token))]);
    expect(new Set(secrets).size).toBe(150);
  });
});
