import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch } from '../../api/dispatch.ts';
import { guard, SECURITY_HEADERS } from './guard.ts';
import { type Session, startSession } from './session.ts';
import { readStatic } from './static.ts';

const ADDRESS = '127.0.0.1';
const LARGEST_BODY_BYTES = 64 * 1024 * 1024; // a CSV file to be imported comes in one piece

/** The loopback host, listening. */
export interface Loopback {
  readonly origin: string;
  /** To be opened once: the token in it is spent by the first use. */
  readonly url: string;
  close(): Promise<void>;
}

/** What the loopback host serves. */
export interface LoopbackOptions {
  readonly dispatch: Dispatch;
  /** Folder of the built pages. */
  readonly pages: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Told of a failure of the host itself, by the error's name alone. */
  readonly onBug: (name: string) => void;
}

interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = (status: number, body: string): Answer => ({ status, body });
const json = (value: unknown): Answer => ({
  status: 200,
  body: JSON.stringify(value),
  headers: { 'Content-Type': 'application/json' },
});

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

async function answerCall(request: IncomingMessage, method: string, dispatch: Dispatch): Promise<Answer> {
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) return plain(415, 'JSON only');
  const text = await readBody(request);
  // The rest is not read, so the connection must not be used again.
  if (text === null) return { ...plain(413, 'Too large'), headers: { Connection: 'close' } };
  const body = parseJson(text);
  return body ? json(await dispatch(method, body.value)) : plain(400, 'Not JSON');
}

async function answer(
  request: IncomingMessage,
  options: LoopbackOptions,
  session: Session,
  host: string,
): Promise<Answer> {
  const { method = '', url = '/', headers } = request;
  const refusal = guard({ method, url, headers }, host);
  if (refusal) return plain(refusal.status, refusal.message);
  const { pathname, searchParams } = new URL(`http://${host}${url}`);
  const token = searchParams.get('token');
  if (method === 'GET' && pathname === '/' && token !== null) {
    const cookie = session.redeem(token);
    if (cookie === null) return plain(401, 'This address has been used. Start Casebook again for a new one.');
    return { ...plain(303, ''), headers: { Location: session.base, 'Set-Cookie': cookie } };
  }
  if (!pathname.startsWith(session.base) || !session.admits(headers.cookie)) {
    return plain(401, 'Open Casebook by the address it printed.');
  }
  const inside = pathname.slice(session.base.length - 1);
  if (method === 'POST') {
    const call = /^\/api\/([a-z]+\.[a-zA-Z]+)$/.exec(inside)?.[1];
    return call ? answerCall(request, call, options.dispatch) : plain(404, 'Not found');
  }
  const file = await readStatic(options.pages, inside);
  return file ? { status: 200, body: file.body, headers: { 'Content-Type': file.type } } : plain(404, 'Not found');
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(body);
}

/** Serves the contract and the pages to one browser on this machine. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const admission = { session: startSession(0), host: '' };
  const server = createServer((request, response) => {
    answer(request, options, admission.session, admission.host).then(
      (given) => send(response, given),
      (error: unknown) => {
        options.onBug(error instanceof Error ? error.name : typeof error);
        if (response.headersSent) response.destroy();
        else send(response, plain(500, 'Casebook made a mistake.'));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, ADDRESS, resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on TCP
  admission.session = startSession(port);
  admission.host = `${ADDRESS}:${port}`;
  const origin = `http://${admission.host}`;
  return {
    origin,
    url: `${origin}/?token=${admission.session.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
