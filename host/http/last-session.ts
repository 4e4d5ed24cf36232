import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const Secret = z.string().regex(/^[\w-]{43}$/); // 32 bytes in base64url

/**
 * What a page that is still open needs of a host that is started again: the same port and path, and a proof that only
 * this page and its hosts know. The cookie is new: whoever took the port meanwhile may have been sent the old one.
 */
export const KeptSession = z.strictObject({ port: z.int().min(1).max(65_535), path: Secret, proof: Secret }).readonly();
export type KeptSession = z.infer<typeof KeptSession>;

/** Where the session of the newest host is kept, for the next one: its pages may still hold what is not saved. */
export interface LastSession {
  /** Null where there is none, or it cannot be read. */
  read(): KeptSession | null;
  keep(session: KeptSession): void;
}

/** The last session in a file that its owner alone may read. */
export function lastSessionIn(file: string): LastSession {
  return {
    read() {
      try {
        return KeptSession.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null; // without it a host starts as if it were the first
      }
    },
    keep(session) {
      try {
        rmSync(file, { force: true }); // the mode is that of a new file
        writeFileSync(file, JSON.stringify(session), { mode: 0o600 });
      } catch {
        // A host that cannot keep its session runs all the same; no page of it outlives it.
      }
    },
  };
}

/** For a host that no page outlives. */
export const NO_LAST_SESSION: LastSession = { read: () => null, keep: () => {} };
