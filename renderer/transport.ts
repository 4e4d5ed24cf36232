import type { Transport } from '../api/client.ts';
import { knowHost } from './known-host.ts';

/** What the desktop shell puts into the page: one way to call, and one to hear of its menu. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  onMenu(listener: (action: string) => void): void;
}

declare global {
  interface Window {
    readonly casebook?: Bridge;
  }
}

// Browsers let this much, in bytes, outlive the page that sent it.
const OUTLIVES_PAGE = 32 * 1024;

// Of this many bytes an answer is read part by part: read at once it would stop the page.
const LONG_ANSWER = 256 * 1024;

async function read(response: Response): Promise<unknown> {
  const length = Number(response.headers.get('Content-Length'));
  if (!response.body || length < LONG_ANSWER) return response.json();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader(); // Safari walks through no stream by for await
  const parts: string[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return JSON.parse(parts.join(''));
}

async function send(method: string, input: unknown): Promise<unknown> {
  const body = new TextEncoder().encode(JSON.stringify(input));
  const response = await fetch(`api/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    keepalive: body.length <= OUTLIVES_PAGE, // what was typed last is sent while the page ends
  });
  if (!response.ok) throw new Error(`expected an answer from Casebook, found status ${response.status}`);
  return read(response);
}

/** What this page reaches Casebook by. */
export interface Host {
  readonly transport: Transport;
  /** Whether it answers now, and no other program in its place. */
  isThere(): Promise<boolean>;
}

/** Calls over HTTP. A host that was lost is sent nothing until it has shown that it is the same, or its successor. */
function overHttp(): Host {
  const known = knowHost();
  const seen = { isLost: false };
  async function transport(method: string, input: unknown): Promise<unknown> {
    if (seen.isLost && !(await known.isBack())) throw new Error('expected the host to be back, found none or another');
    try {
      const answer = await send(method, input);
      seen.isLost = false;
      return answer;
    } catch (error) {
      seen.isLost = true;
      throw error;
    }
  }
  return { transport, isThere: () => known.isBack() };
}

/** How this page reaches Casebook: the shell's bridge, or the loopback host it came from. Never one in the other's place. */
export function pickHost(): Host {
  const bridge = window.casebook;
  if (bridge) return { transport: (method, input) => bridge.call(method, input), isThere: async () => true };
  if (location.protocol === 'http:') return overHttp();
  throw new Error('expected the shell to provide its bridge, found none');
}
