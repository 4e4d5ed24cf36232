import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const NARROW = { width: 320, height: 640 };

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(', ')}`);
}

/** Expects a screen to have no fault that axe finds, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), `${colorScheme} theme`).toEqual([]);
  }
}

/** Expects a screen 320 pixels wide to need no scrolling sideways (WCAG 1.4.10: 1,280 pixels at 400%). */
export async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, 'pixels to scroll sideways').toBe(0);
  if (before) await page.setViewportSize(before);
}

/** Expects a screen to be good in both ways. */
export async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectReflow(page);
}

/** Marks of charts that cannot be told from the page behind them, by class or element; none where all are seen. */
function unseenMarks(): readonly string[] {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.backgroundColor = 'Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const seen = (paint: string): boolean => paint !== 'none' && paint !== canvas && !/^rgba\(.*, 0\)$/.test(paint);
  return [...document.querySelectorAll('svg[class^="app-"] :is(rect, circle, path, line, polyline, polygon, text)')]
    .filter((mark) => !/hatch|track/.test(mark.getAttribute('class') ?? '') && mark.closest('defs, clipPath') === null)
    .filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return !seen(fill) && !seen(stroke);
    })
    .map((mark) => `${mark.tagName} ${mark.getAttribute('class') ?? ''}`);
}

/** Expects a screen to keep its words and the marks of its charts where the system forces its own colours. */
export async function expectForcedColours(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    expect(await page.evaluate(unseenMarks), `marks unseen in forced colours, ${colorScheme}`).toEqual([]);
  }
  expect(await violationsOf(page), 'forced colours').toEqual([]);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}
