import type { Page } from '@playwright/test';

/** What the page says of a press that lost the focus, before what was pressed. */
const LOST = 'focus lost by: ';

/** Runs in the page before all else, and again where a page was there first. */
function noteLostFocus(lost: string): void {
  const [everyMs, looks] = [200, 20];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => clearTimeout(timer);
  /** A screen may be on its way, so what is nowhere is looked for again, for a while. */
  const look = (words: string, left: number): void => {
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    if (left === 0) console.debug(`${lost}${words}`);
    else timer = setTimeout(look, everyMs, words, left - 1);
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
