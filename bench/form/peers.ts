import type { BrowserContext, Page } from '@playwright/test';
import type { Subject } from './subject.ts';

// Native radios: Space chooses the one in focus, an arrow the next; Tab goes on.
const KEYS = { yes: ['Space', 'Tab'], no: ['ArrowDown', 'Tab'] } as const;

function readRadios(page: Page): Promise<ReadonlyMap<string, unknown>> {
  return page
    .locator('input[type=radio]:checked')
    .evaluateAll((radios) => radios.map((radio) => [radio.getAttribute('name'), radio.getAttribute('value')] as const))
    .then((pairs) => new Map(pairs.map(([name, value]) => [name ?? '', value])));
}

async function readSurvey(page: Page): Promise<ReadonlyMap<string, unknown>> {
  return new Map(Object.entries(await page.evaluate(() => window.answers?.() ?? {})));
}

const nothing = async (): Promise<void> => {};

/** The limit: a page of native controls without script. */
export const staticSubject = (context: BrowserContext, origin: string): Subject => ({
  context,
  nextAddress: () => `${origin}/static.html`,
  keysOf: (given) => KEYS[given],
  answersOf: readRadios,
  settle: nothing,
});

/** The peer. */
export const surveySubject = (context: BrowserContext, origin: string): Subject => ({
  context,
  nextAddress: () => `${origin}/survey.html`,
  keysOf: (given) => KEYS[given],
  answersOf: readSurvey,
  settle: nothing,
});
