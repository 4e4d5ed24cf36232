import type { WebPreferences } from 'electron';

/** The scheme that the pages are served by. */
export const SCHEME = 'app';

/** Where every page of Casebook comes from, and the only place that may call. */
export const ORIGIN = `${SCHEME}://casebook`;

/** The page that a window shows. */
export const START = `${ORIGIN}/index.html`;

/** A page without Node, in a sandbox, in a world of its own; developer tools only while Casebook is developed. */
export function webPreferences(isPackaged: boolean) {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false, // dictionaries would be fetched from a server
    devTools: !isPackaged,
  } as const satisfies WebPreferences;
}

/** Whether a URL is one of Casebook's own pages or files. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${SCHEME}:` && host === 'casebook' && username === '' && password === '';
}

/**
 * Whether anything may be loaded from a URL. Casebook talks to no network.
 *
 * | URL                                    | loads |
 * |----------------------------------------|-------|
 * | app://casebook/...                     | yes   |
 * | blob:app://casebook/...: a file made by the page, to be saved | yes |
 * | data:...: an image within a stylesheet; the content policy stops other uses | yes |
 * | devtools://...                         | while developing |
 * | anything else, file: among it          | no    |
 */
export function mayLoad(url: string, isPackaged: boolean): boolean {
  if (isOurs(url) || url.startsWith('data:')) return true;
  if (url.startsWith('devtools:')) return !isPackaged;
  return isOurFile(url);
}

/** Whether a download is of a file that the page itself made. */
export function isOurFile(url: string): boolean {
  return url.startsWith('blob:') && isOurs(url.slice('blob:'.length));
}

/** What of a call its admission depends on. */
export interface Caller {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: unknown } | null;
}

/**
 * Why a call is refused; null lets it in.
 *
 * | call from                                  | refused as |
 * |--------------------------------------------|------------|
 * | another window than Casebook's             | an unknown window |
 * | a frame that has gone, or is within another | a frame |
 * | a page or origin that is not ours          | a foreign page |
 */
export function refuseCaller({ sender, senderFrame }: Caller, own: unknown): string | null {
  if (own === null || sender !== own) return 'Casebook was called from an unknown window';
  if (!senderFrame || senderFrame.parent !== null) return 'Casebook was called from a frame';
  if (senderFrame.origin !== ORIGIN || !isOurs(senderFrame.url)) return 'Casebook was called from a foreign page';
  return null;
}

/** A navigation as the shell hears of it, before it is made. */
export interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** Whether a navigation may be made: only the whole page's, to Casebook's own address, as when it is loaded anew. */
export function mayNavigate({ url, isMainFrame }: Navigation): boolean {
  return isMainFrame && isOurs(url);
}
