/**
 * What runs inside Chromium: the isolated world, where the real preload script runs, and the page's own world, where
 * what it exposes appears. They share the document and speak by its events, as JSON. Each function here is sent as
 * text: it imports nothing and closes over nothing.
 */

/** Values that cross a boundary are JSON here; anything else, which Electron would clone, throws instead of changing. */
export function json(value: unknown): string {
  const text = JSON.stringify(value, (_key, held: unknown) => {
    const isPlain = held === null || ['string', 'boolean', 'number'].includes(typeof held) || Array.isArray(held);
    const isRecord =
      typeof held === 'object' && held !== null && Object.getPrototypeOf(held)?.constructor?.name === 'Object';
    if (!isPlain && !isRecord) throw new Error(`stand-in: a value of type ${typeof held} is not carried`);
    if (typeof held === 'number' && !Number.isFinite(held))
      throw new Error('stand-in: only finite numbers are carried');
    return held;
  });
  return text;
}

type Json = (value: unknown) => string;
type Shape = { readonly fn: number } | { readonly of: Readonly<Record<string, Shape>> };
interface Outcome {
  readonly id: number;
  readonly ok: boolean;
  readonly isPromise?: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

/** The page's world: makes window[key] when the isolated world says so. Functions it is given can be called back. */
export function pageWorld(token: string, json: Json): void {
  const doc = document;
  const tell = (what: string, detail: string): boolean =>
    doc.dispatchEvent(new CustomEvent(`${token}:${what}`, { detail }));
  const hear = (what: string, act: (detail: string) => void): void =>
    doc.addEventListener(`${token}:${what}`, (event) => act((event as CustomEvent<string>).detail));
  const listeners: ((...given: unknown[]) => void)[] = [];
  const pending = new Map<number, (outcome: Outcome) => void>();
  const returned: { outcome: Outcome | null } = { outcome: null };
  const heard = (): Outcome | null => returned.outcome;
  let last = 0;
  const carry = (given: unknown): unknown =>
    typeof given === 'function'
      ? { listener: listeners.push(given as (typeof listeners)[number]) - 1 }
      : { value: given ?? null };
  const build = (shape: Shape): unknown => {
    if ('of' in shape)
      return Object.freeze(Object.fromEntries(Object.entries(shape.of).map(([k, s]) => [k, build(s)])));
    return (...given: unknown[]) => {
      const id = ++last;
      returned.outcome = null;
      tell('call', json({ id, fn: shape.fn, given: given.map(carry) }));
      const outcome = heard(); // while the event was told
      if (!outcome) throw new Error('the preload world is gone');
      if (!outcome.ok) throw new Error(outcome.message);
      if (!outcome.isPromise) return outcome.value;
      return new Promise((resolve, reject) =>
        pending.set(id, ({ ok, value, message }) => (ok ? resolve(value) : reject(new Error(message)))),
      );
    };
  };
  hear('returned', (detail) => {
    returned.outcome = JSON.parse(detail) as Outcome;
  });
  hear('expose', (detail) => {
    const { key, shape } = JSON.parse(detail) as { key: string; shape: Shape };
    Object.defineProperty(window, key, { value: build(shape), enumerable: true, writable: false, configurable: false });
  });
  hear('settled', (detail) => {
    const outcome = JSON.parse(detail) as Outcome;
    pending.get(outcome.id)?.(outcome);
    pending.delete(outcome.id);
  });
  hear('heard', (detail) => {
    const { listener, given } = JSON.parse(detail) as { listener: number; given: unknown[] };
    listeners[listener]?.(...given);
  });
}

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

/** The isolated world: gives the preload script its slice of Electron. `send` is the binding to the main process. */
export function isolatedWorld(token: string, json: Json, preload: Preload): void {
  if (window.top !== window) return; // nodeIntegrationInSubFrames: false
  const doc = document;
  const world = globalThis as unknown as Record<string, (...given: unknown[]) => void>;
  const send = (message: unknown): void => world['standinSend']?.(json(message));
  const tell = (what: string, detail: unknown): boolean =>
    doc.dispatchEvent(new CustomEvent(`${token}:${what}`, { detail: json(detail) }));
  const exposed: ((...given: unknown[]) => unknown)[] = [];
  const listeners = new Map<string, (...given: unknown[]) => void>();
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let last = 0;

  const shapeOf = (value: unknown): Shape => {
    if (typeof value === 'function') return { fn: exposed.push(value as (typeof exposed)[number]) - 1 };
    if (typeof value !== 'object' || value === null) throw new Error('stand-in: a preload exposes functions only');
    return { of: Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shapeOf(held)])) };
  };
  const takeOver = (given: { listener?: number; value?: unknown }): unknown =>
    given.listener === undefined
      ? given.value
      : (...told: unknown[]) => tell('heard', { listener: given.listener, given: told });
  doc.addEventListener(`${token}:call`, (event) => {
    const { id, fn, given } = JSON.parse((event as CustomEvent<string>).detail);
    const fail = (what: string, error: unknown): boolean =>
      tell(what, { id, ok: false, message: error instanceof Error ? error.message : String(error) });
    try {
      const value = exposed[fn]?.(...given.map(takeOver));
      const isPromise = value instanceof Promise;
      tell('returned', { id, ok: true, isPromise, value: isPromise ? null : (value ?? null) });
      if (!isPromise) return;
      value.then(
        (settled: unknown) => tell('settled', { id, ok: true, value: settled ?? null }),
        (error: unknown) => fail('settled', error),
      );
    } catch (error) {
      fail('returned', error);
    }
  });
  world['standinReply'] = (outcome: unknown) => {
    const { id } = outcome as Outcome;
    waiting.get(id)?.(outcome as Outcome);
    waiting.delete(id);
  };
  world['standinTell'] = (channel: unknown, ...given: unknown[]) => listeners.get(String(channel))?.({}, ...given);

  const guard = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(held, key) {
        if (typeof key === 'symbol' || key in held) return Reflect.get(held, key);
        if (key === '__esModule') return undefined;
        throw new Error(`stand-in: ${name}.${key} is not modelled in a preload`);
      },
    });
  const electron = guard('electron', {
    contextBridge: guard('contextBridge', {
      exposeInMainWorld: (key: string, value: unknown) => void tell('expose', { key, shape: shapeOf(value) }),
    }),
    ipcRenderer: guard('ipcRenderer', {
      invoke: (channel: string, ...input: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++last;
          waiting.set(id, ({ ok, value, message }) => (ok ? resolve(value) : reject(new Error(message))));
          send({ id, channel, input });
        }),
      on: (channel: string, listener: (...given: unknown[]) => void) => void listeners.set(channel, listener),
    }),
  });
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`); // nor in Electron's sandbox
    return electron;
  };
  try {
    preload(require, { exports: {} }, {}, {});
  } catch (error) {
    send({ preloadError: String(error instanceof Error ? error.stack : error) });
  }
}
