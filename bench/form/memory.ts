import type { CDPSession, Page } from '@playwright/test';
import type { Casebook } from './casebook.ts';
import { openMeasured } from './probe.ts';

/** Megabytes of the page's own heap, after garbage was collected. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Goes to the next case by its key, and waits until its first prompt has the focus. */
async function goToNext(page: Page): Promise<void> {
  const before = await page.evaluate(() => location.href);
  await page.keyboard.press('Control+Shift+PageDown');
  await page.waitForFunction(
    (url) =>
      location.href.split('/at/')[0] !== url.split('/at/')[0] &&
      document.activeElement instanceof HTMLInputElement &&
      document.activeElement.type === 'radio',
    before,
  );
}

/** The heap of one page, in megabytes, when so many cases were opened in it one after the other, and one answered in each. */
export async function measureMemory(
  { context, addresses }: Casebook,
  few: number,
  many: number,
): Promise<{ readonly afterFew: number; readonly afterMany: number }> {
  const page = await context.newPage();
  const [first] = addresses.slice(-many);
  await openMeasured(page, first ?? '');
  const session = await context.newCDPSession(page);
  const goOn = async (cases: number): Promise<number> => {
    for (let opened = 0; opened < cases; opened++) await goToNext(page);
    return heapOf(session);
  };
  const afterFew = await goOn(few - 1);
  const afterMany = await goOn(many - few);
  await page.close();
  return { afterFew, afterMany };
}
