import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

/** A page's request, as webRequest tells of it. */
export interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: RequestDetails, answer: (verdict: { cancel?: boolean }) => void) => void;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: unknown,
) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;

/** A browser session: handlers that Electron asks before a page gets anything. */
export class Session extends EventEmitter {
  readonly rules: {
    beforeRequest: BeforeRequest | null;
    permissionRequest: PermissionRequest | null;
    permissionCheck: PermissionCheck | null;
  } = { beforeRequest: null, permissionRequest: null, permissionCheck: null };
  readonly handlers = new Map<string, Handler>();
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler): void => {
      if (this.handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been already handled`);
      this.handlers.set(scheme, handler);
    },
  });
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.rules.beforeRequest = listener;
    },
  });
  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.rules.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.rules.permissionCheck = handler;
  }
  setDevicePermissionHandler(_handler: unknown): void {} // no device is plugged in
  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (isEnabled) throw new Error('stand-in: a spell checker is not modelled');
  }

  /** What Electron answers a page that asks. Where no handler is set it says yes, as Electron does. */
  grants(contents: unknown, permission: string): boolean {
    const { permissionRequest, permissionCheck } = this.rules;
    const asked = { isGranted: true };
    permissionRequest?.(contents, permission, (answer) => (asked.isGranted = answer), { isMainFrame: true });
    return asked.isGranted && (permissionCheck?.(contents, permission) ?? true);
  }

  /** Whether a request is to be stopped. */
  cancels(details: RequestDetails): Promise<boolean> {
    const { beforeRequest } = this.rules;
    if (!beforeRequest) return Promise.resolve(false);
    return new Promise((resolve) => beforeRequest(details, ({ cancel = false }) => resolve(cancel)));
  }
}

/** The sessions of a program, by partition. Only those in memory are modelled. */
export function makeSessions() {
  const byName = new Map<string, Session>();
  const find = (name: string): Session => {
    const session = byName.get(name) ?? strict('session', new Session());
    byName.set(name, session);
    return session;
  };
  return strict('session', {
    defaultSession: find(''),
    fromPartition(name: string): Session {
      if (name.startsWith('persist:')) throw new Error('stand-in: sessions kept on disk are not modelled');
      return find(name);
    },
  });
}
