import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { CasePage } from './pages/case.ts';

const CANARY = 'CanaryTypedByHand';
const MOST_SCREENS = 40;

declare global {
  interface Window {
    /** What the page put, or tried to put, onto the clipboard. */
    copied?: string[];
  }
}

/** A screen's address with ids left out, so that two cases are one screen. */
const kindOf = (address: string): string =>
  address
    .replace(/[ac]-[0-9a-z]{12}/g, ':id')
    .replace(/\/at\/.*/, '/at/:question')
    .replace(/\?.*/, '');

async function linksOn(page: Page): Promise<readonly string[]> {
  return page.getByRole('link').evaluateAll((links) =>
    links.flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      return href.startsWith('#/') ? [href.slice(1)] : [];
    }),
  );
}

/** Types into everything that takes text. Gives how many fields that were. */
async function typeEverywhere(page: Page): Promise<number> {
  const fields = page.getByRole('textbox').or(page.getByRole('searchbox'));
  let typed = 0;
  for (const field of await fields.all()) {
    if (!(await field.isEditable().catch(() => false)) || !(await field.isVisible())) continue;
    await field.fill(`${CANARY} ${++typed}`, { timeout: 2_000 }).catch(() => typed--); // a field may go as another is left
  }
  return typed;
}

/** Sends the first form of a screen: as it was filled in, and then so that it may be taken. Both may leak. */
async function sendForm(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const button = main.locator('button[type=submit]:visible').first();
  if ((await button.count()) === 0) return;
  await button.click({ timeout: 2_000 });
  for (const group of await main.getByRole('group').all()) {
    const radio = group.getByRole('radio').first();
    if ((await radio.count()) > 0) await radio.check({ timeout: 2_000 });
  }
  for (const part of await main.getByRole('textbox', { name: /^(Day|Month|Year)$/ }).all()) await part.fill('');
  await button.click({ timeout: 2_000 });
}

async function expectClean(app: App, where: string): Promise<void> {
  expect(app.page.url(), `the address of ${where}`).not.toContain(CANARY);
  expect(await app.page.title(), `the title of ${where}`).not.toContain(CANARY);
}

/** The files below a folder in which the canary stands in clear, in its name or its bytes. */
function leaksBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  expect(files.some((file) => file.endsWith('.casebook-wal'))).toBe(true); // while the workbook is open
  return files.filter((file) => {
    const bytes = readFileSync(file);
    const isIn = (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(CANARY, encoding)));
    return isIn || file.includes(CANARY);
  });
}

test('what is typed into the fields of every screen is in no file in clear, no log, no title, no address, no clipboard', async ({
  app,
}) => {
  await app.page.addInitScript(() => {
    window.copied = [];
    document.addEventListener('copy', () => window.copied?.push(String(getSelection())));
    navigator.clipboard.writeText = async (text) => void window.copied?.push(text);
  });
  const screen = await CasePage.make(app);
  await screen.press('e');
  await app.page.keyboard.type(`${CANARY} note`);
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.note).toBe(`${CANARY} note`);

  const seen = new Set<string>();
  const waiting = ['/', '/preferences', `${screen.address}/details`, screen.address];
  const typed = new Map<string, number>();
  const copied: string[] = [];
  while (waiting.length > 0 && seen.size < MOST_SCREENS) {
    const address = waiting.shift() ?? '/';
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    await screen.goTo(address as `/${string}`); // links of ours begin so
    await expect(screen.heading.first()).toBeVisible();
    await app.page.waitForTimeout(200);
    waiting.push(...(await linksOn(app.page)));
    typed.set(kindOf(address), await typeEverywhere(app.page));
    await expectClean(app, address);
    await sendForm(app.page).catch(() => {}); // a form whose button is covered or gone is left
    await app.page.waitForTimeout(200);
    await expectClean(app, `${address}, sent`);
    copied.push(...(await app.page.evaluate(() => window.copied ?? [])));
  }

  expect(seen.size).toBeGreaterThan(9);
  expect([...typed.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(15);
  expect(copied).toEqual([]);
  expect(JSON.stringify(app.problems)).not.toContain(CANARY);
  expect(app.said()).not.toContain(CANARY);
  expect(app.said()).toContain('Casebook is at'); // so it is heard
  const audits = JSON.stringify(await call(app.page, 'audit.list', {}));
  expect(audits).toContain(CANARY); // so something was kept
  expect(leaksBelow(app.dataFolder)).toEqual([]);
});
