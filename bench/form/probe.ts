import type { Page } from '@playwright/test';

/** What is measured inside a page. Times are in milliseconds. */
export interface Probe {
  /** From the press of each key until the next paint after it. */
  paints: { readonly key: string; readonly took: number }[];
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

/** What a page says when its form is ready for the first key, before the time. */
const READY = 'ready after ';

/**
 * Runs in the page before all else. Says when a first radio has the focus and that is painted. A frame is painted when a
 * message sent during it arrives.
 */
function install(ready: string): void {
  const probe: Probe = { paints: [] };
  Object.defineProperty(window, 'probe', { value: probe });
  const afterPaint = (done: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  };
  const isRadio = (target: EventTarget | null): boolean =>
    target instanceof HTMLInputElement && target.type === 'radio' && document.activeElement === target;
  const noteReady = (event: FocusEvent): void => {
    if (!isRadio(event.target)) return;
    removeEventListener('focusin', noteReady, true);
    afterPaint(() => console.debug(`${ready}${performance.now()}`));
  };
  addEventListener('focusin', noteReady, true);
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => afterPaint(() => probe.paints.push({ key, took: performance.now() - timeStamp })),
    true,
  );
}

/** Opens an address in a page that measures itself, and gives the milliseconds from the navigation until its form is ready. */
export async function openMeasured(page: Page, address: string): Promise<number> {
  await page.addInitScript(install, READY);
  // The page says it itself: to look for it, Playwright would put some 300 kB of its own script into a page that is loading.
  const ready = page.waitForEvent('console', (said) => said.text().startsWith(READY));
  await page.goto(address, { waitUntil: 'commit' });
  return Number((await ready).text().slice(READY.length));
}

/** Waits until what was last done is painted. */
export function waitForPaint(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      }),
  );
}
