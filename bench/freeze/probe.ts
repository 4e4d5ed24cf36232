import type { Page } from '@playwright/test';

/** What is noted inside a page, in milliseconds. */
export interface FreezeProbe {
  /** How long each task took that kept the page from answering for over 50 ms. */
  readonly long: number[];
  /** When somebody last chose something by mouse or key, by the clock of the machine. */
  pressedAt: number;
  /** When the text of the page's main part was last seen to change, by the clock of the machine. */
  changedAt: number;
}

declare global {
  interface Window {
    readonly freezes: FreezeProbe;
  }
}

/** Runs in the page before all else. */
function install(): void {
  const freezes: FreezeProbe = { long: [], pressedAt: 0, changedAt: 0 };
  Object.defineProperty(window, 'freezes', { value: freezes });
  new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) freezes.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const press = (): void => {
    freezes.pressedAt = Date.now();
  };
  for (const kind of ['mousedown', 'keydown']) addEventListener(kind, press, true);
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      freezes.changedAt = Date.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Watches every page that this one becomes. */
export async function watchFreezes(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** The longest freeze of a page while work is done in sight of it; 0 where none was over 50 ms. */
export async function longestFreeze(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => void window.freezes.long.splice(0));
  await work();
  const long = await page.evaluate(() => window.freezes.long.slice());
  return Math.max(0, ...long);
}
