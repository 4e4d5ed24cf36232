import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { waitForPaint } from './probe.ts';
import type { FormQuestion, Given } from './questions.ts';
import type { Subject } from './subject.ts';

/** How keys come: as fast as the page takes them, or so many milliseconds apart. */
export type Pace = 'full' | number;

/** The milliseconds from the first key until the last answer is painted. */
export async function fillForm(
  page: Page,
  { keysOf }: Pick<Subject, 'keysOf'>,
  answers: readonly Given[],
  pace: Pace = 'full',
): Promise<number> {
  const start = performance.now();
  for (const [at, key] of answers.flatMap(keysOf).entries()) {
    if (pace !== 'full') await pause(Math.max(0, start + at * pace - performance.now()));
    await page.keyboard.press(key);
  }
  await waitForPaint(page);
  return performance.now() - start;
}

/** How many questions hold the answer that was given to them. One too many counts against the rest. */
export function countRight(
  held: ReadonlyMap<string, unknown>,
  questions: readonly FormQuestion[],
  answers: readonly Given[],
): number {
  const right = questions.filter(({ id }, at) => held.get(id) === answers[at]).length;
  return right - Math.max(0, held.size - questions.length);
}
