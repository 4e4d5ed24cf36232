import type { Frame, Route } from 'playwright-core';
import type { Addresses } from './address.ts';
import { refusable } from './strict.ts';
import type { WebContents } from './web-contents.ts';

/** What a request is judged by. */
export interface Network {
  readonly addresses: Addresses;
  /** The window a frame belongs to; null for a window that nobody allowed. */
  contentsOf(frame: Frame): WebContents | null;
}

function frameOf(route: Route): Frame | null {
  try {
    return route.request().frame();
  } catch {
    return null; // a worker's, or a navigation's before its frame is there
  }
}

/** Asks the main process about a navigation, unless it began it itself. */
function mayNavigate(contents: WebContents, url: string, frame: Frame): boolean {
  if (url === contents.state.loading) return true;
  const isMainFrame = frame.parentFrame() === null;
  const event = refusable({ url, isMainFrame });
  contents.emit('will-frame-navigate', event);
  return !event.defaultPrevented;
}

async function answer(route: Route, contents: WebContents, url: string): Promise<void> {
  const request = route.request();
  const { session } = contents;
  if (await session.cancels({ url, method: request.method(), resourceType: request.resourceType() })) {
    return route.abort('blockedbyclient');
  }
  const handler = session.handlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) return route.abort('internetdisconnected');
  const response = await handler(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Every request of every page comes by here, and there is no network behind it: what no handler answers fails. */
export async function route(given: Route, network: Network): Promise<void> {
  const url = network.addresses.fromChromium(given.request().url());
  const frame = frameOf(given);
  const contents = frame && network.contentsOf(frame);
  if (!frame || !contents) return given.abort('blockedbyclient');
  if (given.request().isNavigationRequest() && !mayNavigate(contents, url, frame)) {
    return given.fulfill({ status: 204 }); // the page stays where it is
  }
  return answer(given, contents, url).catch(async (error: Error) => {
    console.error(`stand-in: ${error.stack}`);
    await given.abort('failed').catch(() => {}); // the page may have gone
  });
}
