import { SECURITY_HEADERS } from '../host/http/guard.ts';
import { readStatic } from '../host/http/static.ts';
import { isOurs, SCHEME } from './policy.ts';

/** What must be known of the scheme before the program is ready: it has origins, and is as safe as https. */
export const SCHEME_PRIVILEGES = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } });

/** Answers a request for app://casebook/ with a file of the built pages. Never leaves their folder. */
export async function answerPage(pages: string, { method, url }: Request): Promise<Response> {
  if (!isOurs(url)) return plain(404, 'Not found');
  if (method !== 'GET') return plain(405, 'Only GET');
  const file = await readStatic(pages, new URL(url).pathname);
  if (!file) return plain(404, 'Not found');
  return new Response(new Uint8Array(file.body), { headers: { ...SECURITY_HEADERS, 'Content-Type': file.type } });
}
