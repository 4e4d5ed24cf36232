import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import * as z from 'zod';
import { AuditId, CaseId } from '../../domain/ids.ts';
import { call } from '../../e2e/harness/call.ts';
import { chromiumArguments, foundChromium } from '../../e2e/harness/chromium.ts';
import { startOverLoopback } from '../../e2e/harness/loopback.ts';
import { percentile } from '../measure.ts';
import { type Benchmark, type Row, showTime } from '../row.ts';
import { PASSPHRASE, workbookOf } from '../workbook.ts';
import { longestFreeze, watchFreezes } from './probe.ts';

const SIZE = 5000;
const NAME = 'Bench';
const FREEZE_MS = 50;
const CHANGE_MS = 100;
const CHANGES = 30;
const PATIENCE = { timeout: 60_000 };
/** The page that shows results is behind the one that answers, and draws no frames to wait for. */
const POLLING = { timeout: 20_000, polling: 20 };

interface Opened {
  readonly page: Page;
  readonly audit: AuditId;
  readonly first: CaseId;
  goTo(address: string): Promise<void>;
  close(): Promise<void>;
}

const Audits = z.array(z.object({ id: AuditId }));
const Cases = z.object({ cases: z.array(z.object({ id: CaseId })) });

/** Casebook in a browser, with an audit of 5,000 cases open. */
async function open(browser: Browser): Promise<Opened> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
  const workbooks = path.join(dataFolder, 'workbooks');
  mkdirSync(workbooks);
  cpSync((await workbookOf([SIZE])).file, path.join(workbooks, `${NAME}.casebook`));
  const watch = (page: Page): Promise<void> => watchFreezes(page);
  const run = await startOverLoopback({ dataFolder, environment: {}, browser, watch });
  const { page } = run;
  await call(page, 'workbook.open', { name: NAME, secret: PASSPHRASE });
  await call(page, 'preferences.set', { preferences: { name: 'bench', singleKeys: true } });
  const audit = Audits.parse((await call(page, 'audit.list', {})).value)[0]?.id;
  if (!audit) throw new Error('expected an audit; found none');
  const asked = { audit, question: '2.1.1', state: 'yes', after: null, limit: 1, cases: 'all' } as never; // ids are branded
  const first = Cases.parse((await call(page, 'figure.cases', asked)).value).cases[0]?.id;
  if (!first) throw new Error('expected a case; found none');
  await page.reload();
  return {
    page,
    audit,
    first,
    goTo: (address) => page.evaluate((hash) => void location.assign(hash), `#${address}`),
    async close() {
      await run.dispose();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers a case in another window, again and again; gives how long from each press until the results show it. */
async function changeInSight({ page, audit, first }: Opened): Promise<readonly number[]> {
  const other = await page.context().newPage();
  await watchFreezes(other);
  await other.goto(`${page.url().replace(/#.*$/, '')}#/audits/${audit}/cases/${first}/at/2.1.1`);
  // The key question itself: its prompts and what is recorded are folded away in the results, and show no change.
  const radios = other.getByRole('group', { name: /^2\.1\.1(?! ?[a-z]\d?\b)/ }).getByRole('radio');
  await radios.first().waitFor();
  const taken: number[] = [];
  for (let round = 0; round < CHANGES; round++) {
    await page.evaluate(() => {
      window.freezes.changedAt = 0;
    });
    const isYes = await radios.first().isChecked();
    await radios.nth(isYes ? 1 : 0).check(); // it looks for the place first: the page itself notes when it is pressed
    await page.waitForFunction(() => window.freezes.changedAt > 0, null, POLLING);
    const pressed = await other.evaluate(() => window.freezes.pressedAt);
    taken.push((await page.evaluate(() => window.freezes.changedAt)) - pressed);
    await pause(250); // the next answer is a person's
  }
  await other.close();
  return taken;
}

function limit(work: string, found: number, most: number, remark = ''): Row {
  return { kind: 'limit', work, unit: 'ms', found, most, remark };
}

async function* measure(opened: Opened): AsyncGenerator<Row> {
  const { page, audit, goTo } = opened;
  await goTo(`/audits/${audit}/results`);
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /Results|Table/ })
    .waitFor(PATIENCE);
  await pause(2000);
  const taken: { all: readonly number[] } = { all: [] };
  const changing = await longestFreeze(page, async () => {
    taken.all = await changeInSight(opened);
  });
  const of = `with ${SIZE.toLocaleString('en-GB')} cases in view`;
  const median = `median ${showTime(percentile(taken.all, 0.5))}`;
  yield limit(
    `an answer pressed in one window to the results that show it in another, ${of}, p95`,
    percentile(taken.all, 0.95),
    CHANGE_MS,
    median,
  );
  yield limit(`longest freeze of the page while answers change its results, ${of}`, changing, FREEZE_MS);
  await goTo(`/audits/${audit}/report/documents`);
  await page.getByRole('button', { name: 'Word file, Report' }).waitFor(PATIENCE);
  await page.waitForLoadState('networkidle', PATIENCE);
  await pause(1000);
  const reporting = await longestFreeze(page, async () => {
    await page.getByRole('button', { name: 'Word file, Report' }).click();
    await page.getByText('Downloaded report.docx.').waitFor(PATIENCE);
  });
  yield limit(`longest freeze of the page while a report is made, ${of}`, reporting, FREEZE_MS);
  await goTo(`/audits/${audit}/export`);
  await page.getByRole('button', { name: 'Download audit.xlsx' }).waitFor(PATIENCE);
  await page.waitForLoadState('networkidle', PATIENCE);
  await pause(1000);
  const exporting = await longestFreeze(page, async () => {
    await page.getByRole('button', { name: 'Download audit.xlsx' }).click();
    await page.getByText('Downloaded audit.xlsx.').waitFor(PATIENCE);
  });
  yield limit(`longest freeze of the page while a spreadsheet is made, ${of}`, exporting, FREEZE_MS);
}

/** How long the page does not answer while its results change, a report is made and a spreadsheet exported: freezes over 50 ms. */
export const freeze: Benchmark = {
  name: 'freeze',
  async *run() {
    const browser = await chromium.launch({ executablePath: foundChromium(), args: chromiumArguments() });
    try {
      const opened = await open(browser);
      try {
        yield* measure(opened);
      } finally {
        await opened.close();
      }
    } finally {
      await browser.close();
    }
  },
};
