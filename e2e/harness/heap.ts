import type { Page } from '@playwright/test';

/**
 * How often a text stands in the memory of a page: in the strings of a heap snapshot, which the browser takes after it
 * has collected what nothing holds any more. Only in Chromium.
 */
export async function countInHeap(page: Page, text: string): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  const parts: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(chunk));
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  await devTools.detach();
  const { strings } = JSON.parse(parts.join('')) as { readonly strings: readonly string[] };
  return strings.filter((string) => string.includes(text)).length;
}
