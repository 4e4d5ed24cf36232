import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import type { Loopback } from '../host/http/server.ts';

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is sent over HTTP. */
export interface HttpCall {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
}

/** Sends one request, headers exactly as given. */
export function callHttp(origin: string, call: HttpCall): Promise<HttpAnswer> {
  const { hostname, port } = new URL(origin);
  const { method = 'GET', path, headers = {}, body, agent = new Agent() } = call;
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname, port, method, path, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, headers: received, body: Buffer.concat(parts).toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends bytes as they are, and gives all that comes back until the other side closes, politely or not. */
export function sendRaw(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
    });
    socket.on('close', () => resolve(received));
    socket.on('error', (error) => {
      if (!('code' in error) || error.code === 'ECONNREFUSED') reject(error);
    });
  });
}

/** A browser's way in: the path that everything is under, and the cookie. */
export interface Entered {
  readonly base: string;
  readonly cookie: string;
}

/** Opens the address that a loopback host printed, as a browser does. */
export async function enter({ origin, url }: Pick<Loopback, 'origin' | 'url'>): Promise<Entered> {
  const { headers } = await callHttp(origin, { path: url.slice(origin.length) });
  return { base: headers.location ?? '', cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
}

/** The headers with which the pages of a loopback host call it. */
export function pageHeaders(origin: string, cookie: string): Readonly<Record<string, string>> {
  return { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
}
