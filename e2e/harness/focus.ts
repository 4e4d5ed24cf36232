import type { Page } from '@playwright/test';

/** What the page says of a press that lost the focus, before what was pressed. */
const LOST = 'focus lost by: ';
const LONGEST_LOOK_MS = 30_000;

declare global {
  interface Window {
    /** Whether a press is looked after still, as the focus is nowhere. */
    isFocusLookedFor?: boolean;
  }
}

/** Runs in the page before all else, and again where a page was there first. */
function noteLostFocus(lost: string): void {
  const [everyMs, looks] = [200, 20];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    window.isFocusLookedFor = false;
  };
  /** A screen may be on its way, so what is nowhere is looked for again, for a while. */
  const look = (words: string, left: number): void => {
    const isNowhere = document.hasFocus() && document.activeElement === document.body;
    if (isNowhere && left > 0) {
      timer = setTimeout(look, everyMs, words, left - 1);
      return;
    }
    if (isNowhere) console.debug(`${lost}${words}`);
    forget(); // afterwards: who waits for it reads what was said
  };
  addEventListener('pointerdown', forget, true);
  addEventListener('keydown', forget, true);
  addEventListener(
    'click',
    (event) => {
      forget();
      const control = event.target instanceof Element ? event.target.closest('a, button, summary, input') : null;
      if (!control) return;
      const words = (control.getAttribute('aria-label') ?? control.textContent).trim();
      window.isFocusLookedFor = true;
      timer = setTimeout(look, everyMs, words, looks);
    },
    true,
  );
}

/**
 * Notes each control that was pressed and left the focus nowhere: who works by keyboard would begin again at the top of
 * the page, and who listens would hear nothing. A press that is followed by another at once is not looked at.
 */
export async function watchFocus(page: Page, note: (words: string) => void): Promise<void> {
  page.on('console', (message) => {
    if (message.text().startsWith(LOST)) note(message.text().slice(LOST.length));
  });
  await page.addInitScript(noteLostFocus, LOST);
  await page.evaluate(noteLostFocus, LOST);
}

/** Waits until nothing that was pressed is looked after any more: where a test ends with a press. */
export async function settleFocus(page: Page): Promise<void> {
  const patience = { timeout: LONGEST_LOOK_MS };
  await page.waitForFunction(() => window.isFocusLookedFor !== true, null, patience).catch(() => {}); // the page is gone
}
