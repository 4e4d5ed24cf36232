import { expect, type Page } from '@playwright/test';

// A window of 1,280 by 1,024 at 400%: that many CSS pixels, each drawn as four by four (WCAG 1.4.10).
const ZOOMED = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false };

/** How many controls are stepped through at most: more of a kind follow the same rules. */
const MOST_STEPS = 60;

/** What covers the control that has the focus: the first words of it, null where nothing does (WCAG 2.4.11). */
function whatObscuresFocus(): string | null {
  const control = document.activeElement;
  if (!control || control === document.body || control.closest('dialog')) return null;
  const seen =
    control instanceof HTMLInputElement && /radio|checkbox/.test(control.type) ? control.parentElement : control;
  if (!seen) return null;
  const { left, top, right, bottom } = seen.getBoundingClientRect();
  const [x0, x1] = [Math.max(left, 0), Math.min(right, window.innerWidth)];
  const [y0, y1] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
  if (x1 - x0 < 1 || y1 - y0 < 1) return `out of sight: ${seen.textContent?.slice(0, 40)}`;
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((across) =>
    shares.map((down) => [x0 + (x1 - x0) * across, y0 + (y1 - y0) * down] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (seen.contains(there) || there.contains(seen));
  });
  return isSeen ? null : `under another: ${seen.textContent?.slice(0, 40) || control.id}`;
}

/**
 * Expects a screen to be usable at 400%: nothing to scroll sideways, no bar that takes more than half of the height, and,
 * stepping by Tab, no control with the focus that is wholly covered or out of sight.
 */
export async function expectUsableZoomed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', ZOOMED);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, 'pixels to scroll sideways at 400%').toBe(0);
  const fixed = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { position, top, bottom } = getComputedStyle(element);
        return position === 'fixed' || (position === 'sticky' && (top !== 'auto' || bottom !== 'auto'));
      })
      .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0),
  );
  expect(fixed, 'pixels of height under bars that stay').toBeLessThanOrEqual(ZOOMED.height / 2);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise(requestAnimationFrame)); // what has the focus is in sight when a frame is drawn
    expect(await page.evaluate(whatObscuresFocus), `after Tab ${step + 1}`).toBeNull();
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
}
