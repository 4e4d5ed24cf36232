import type { Page } from '@playwright/test';

/** What is measured inside a page. Times are in milliseconds. */
export interface Probe {
  /** From the navigation until a first radio had the focus and that was painted; null before. */
  readyAt: number | null;
  /** From the press of each key until the next paint after it. */
  paints: { readonly key: string; readonly took: number }[];
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

/** Runs in the page before all else. A frame is painted when a message sent during it arrives. */
function install(): void {
  const probe: Probe = { readyAt: null, paints: [] };
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
    afterPaint(() => {
      probe.readyAt = performance.now();
    });
  };
  addEventListener('focusin', noteReady, true);
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => afterPaint(() => probe.paints.push({ key, took: performance.now() - timeStamp })),
    true,
  );
}

/** Measures in every page that this one becomes. */
export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Waits until the form is ready for the first key. Gives the milliseconds since the navigation began. */
export async function waitUntilReady(page: Page): Promise<number> {
  const ready = await page.waitForFunction(() => window.probe.readyAt);
  return (await ready.jsonValue()) ?? Number.NaN;
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
