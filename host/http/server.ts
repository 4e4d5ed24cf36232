import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch } from '../../api/dispatch.ts';
import { AppError } from '../../api/errors.ts';
import { guard, SECURITY_HEADERS } from './guard.ts';
import type { KeptSession, LastSession } from './last-session.ts';
import { type Session, startSession } from './session.ts';
import { readStatic } from './static.ts';

const ADDRESS = '127.0.0.1';
const LARGEST_BODY_BYTES = 64 * 1024 * 1024; // a CSV file to be imported comes in one piece
const MOST_READ_BYTES = 4 * LARGEST_BODY_BYTES;

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
  /** 0 for any free port: the last session's, where it can be had. */
  readonly port: number;
  /** The session of the host before, to be gone on with. */
  readonly last: LastSession;
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

/**
 * The body of a request; null where it is too large. Such a body is read on and thrown away, since a client that still
 * sends does not read; one without end is cut off.
 */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_READ_BYTES) return null; // leaving the loop ends the connection
    if (size <= LARGEST_BODY_BYTES) parts.push(part);
    else parts = [];
  }
  return size > LARGEST_BODY_BYTES ? null : Buffer.concat(parts);
}

function parseJson(body: Buffer): { readonly value: unknown } | null {
  try {
    return isUtf8(body) ? { value: JSON.parse(body.toString('utf8')) } : null;
  } catch {
    return null;
  }
}

async function answerCall(request: IncomingMessage, method: string, dispatch: Dispatch): Promise<Answer> {
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) return plain(415, 'JSON only');
  const body = await readBody(request);
  if (body === null) return { ...plain(413, 'Too large'), headers: { Connection: 'close' } };
  const parsed = parseJson(body);
  return parsed ? json(await dispatch(method, parsed.value)) : plain(400, 'Not JSON');
}

/**
 * Where a page and the host that was started again get to know each other. It is outside of the secret path, so that the
 * browser sends no cookie to whoever may have the port now. Null for any other path.
 */
function meetAgain(pathname: string, session: Session): Answer | null {
  const [, step, word = '', more] = pathname.split('/');
  if (more !== undefined || !/^[\w-]{20,64}$/.test(word)) return null;
  if (step === 'known') return plain(200, session.prove(word));
  if (step !== 'again') return null;
  const cookie = session.readmit(word);
  return cookie === null
    ? plain(401, 'Not a page of this host')
    : { ...plain(200, ''), headers: { 'Set-Cookie': cookie } };
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
  const meeting = method === 'GET' ? meetAgain(pathname, session) : null;
  if (meeting) return meeting;
  if (!pathname.startsWith(session.base) || !session.admits(headers.cookie)) {
    return plain(401, 'Open Casebook by the address it printed.');
  }
  const inside = pathname.slice(session.base.length - 1);
  if (method === 'POST') {
    const call = /^\/api\/([^/]+)$/.exec(inside)?.[1]; // dispatch says whether there is such a method
    return call ? answerCall(request, call, options.dispatch) : plain(404, 'Not found');
  }
  if (inside === '/proof') return plain(200, session.proof);
  const file = await readStatic(options.pages, inside);
  return file ? { status: 200, body: file.body, headers: { 'Content-Type': file.type } } : plain(404, 'Not found');
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

const isTaken = ({ code }: NodeJS.ErrnoException): boolean => code === 'EADDRINUSE' || code === 'EACCES';

/** Starts listening. Gives whether the port could be had. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => (isTaken(error) ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(port, ADDRESS, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/**
 * Listens on the port asked for, or, where any will do, on that of the last session, which is then gone on with; a host
 * that still runs has it. Throws `bad-input` for a port that cannot be had.
 */
async function listenAnywhere(server: Server, port: number, last: LastSession): Promise<KeptSession | null> {
  const kept = last.read();
  if (kept && (port === 0 || port === kept.port) && (await listen(server, kept.port))) return kept;
  if (await listen(server, port)) return null;
  const advice = 'Name another with --port, or none for any that is free.';
  throw new AppError('bad-input', `Port ${port} is taken, or not ours to use. ${advice}`);
}

/** Serves the contract and the pages to one browser on this machine. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const admission = { session: startSession(0), host: '' };
  const server = createServer((request, response) => {
    answer(request, options, admission.session, admission.host).then(
      (given) => send(response, given),
      (error: unknown) => {
        if (!request.complete) return; // whoever asked went away
        options.onBug(error instanceof Error ? error.name : typeof error);
        if (response.headersSent) response.destroy();
        else send(response, plain(500, 'Casebook made a mistake.'));
      },
    );
  });
  const kept = await listenAnywhere(server, options.port, options.last);
  const { port } = server.address() as AddressInfo; // it listens on TCP
  admission.session = startSession(port, kept);
  options.last.keep(admission.session.kept);
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
