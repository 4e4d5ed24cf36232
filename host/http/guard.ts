import type { IncomingHttpHeaders } from 'node:http';

/** What of a request its admission depends on. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is refused: an HTTP status and a line for the person who reads it. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

const refuse = (status: number, message: string): Refusal => ({ status, message });

/**
 * Whether a request may come in at all, before who sent it is asked. Null lets it in.
 *
 * | request                                        | refused with | because |
 * |------------------------------------------------|--------------|---------|
 * | Host is not exactly 127.0.0.1:PORT             | 421 | a name that was made to point here (DNS rebinding) |
 * | path begins with // or /\                      | 404 | would name another host when resolved |
 * | Origin is there and not ours                   | 403 | another site, or another port, which SameSite lets through |
 * | POST without Origin                            | 403 | no page of ours sends one |
 * | Sec-Fetch-Site other than same-origin, none    | 403 | a page elsewhere made the browser ask |
 * | method other than GET, POST                    | 405 | nothing else is served |
 */
export function guard({ method, url, headers }: Asked, host: string): Refusal | null {
  const origin = `http://${host}`;
  if (headers.host !== host) return refuse(421, 'Wrong host');
  if (!/^\/(?![/\\])/.test(url)) return refuse(404, 'Not found');
  if (headers.origin !== undefined && headers.origin !== origin) return refuse(403, 'Wrong origin');
  if (method !== 'GET' && method !== 'POST') return refuse(405, 'Only GET and POST');
  if (method === 'POST' && headers.origin !== origin) return refuse(403, 'No origin');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403, 'Another site asked');
  return null;
}

/** What a browser is told not even to ask the person for. In the desktop program the shell refuses these as well. */
const NEVER = [
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'serial',
  'usb',
];

/** The headers of every answer: nothing from elsewhere is loaded, nothing is cached, no frame holds the page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': NEVER.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': 'no-store',
};
