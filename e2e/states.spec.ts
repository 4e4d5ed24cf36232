import { readFileSync } from 'node:fs';
import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { AuditDetailsPage } from './pages/audit-details.ts';
import { AuditsPage } from './pages/audits.ts';
import { CasePage } from './pages/case.ts';
import { CaseListPage } from './pages/case-list.ts';
import { HistoryPage } from './pages/history.ts';
import { ResultsPage } from './pages/results.ts';
import { openSample } from './pages/sample.ts';

const AUTHOR = 'A tester';

/** A case with every question answered, complete. */
async function completeCase(app: Parameters<typeof CasePage.make>[0]): Promise<CasePage> {
  const screen = await CasePage.make(app);
  const { questions } = await screen.onDisk();
  for (const { question, state } of questions) if (state === 'unanswered') await screen.answer(question, 'yes');
  await call(app.page, 'case.complete', { author: AUTHOR, case: screen.id });
  await app.page.reload();
  return screen;
}

test('a complete case is locked, refuses answers with words, and is reopened with a reason', async ({ app }) => {
  const screen = await completeCase(app);
  await screen.goTo(`${screen.address}/check`);
  await app.page.getByRole('button', { name: 'Lock the case' }).click();
  await expect(app.page.getByText('This case is locked, in revision 1.')).toBeVisible();
  await expect(
    app.page.getByRole('banner').or(app.page.getByRole('main')).getByText('Locked', { exact: true }),
  ).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);

  await screen.open('2.1.1.a');
  await expect(app.page.getByText('It can be read, and not changed.')).toBeVisible();
  await screen.press('2');
  await expect(screen.said).toContainText('Nothing was changed: this case is locked.');
  await expect(screen.choice('2.1.1 a', 'Yes')).toBeChecked();
  expect((await screen.questionOnDisk('2.1.1.a'))?.answer).toBe('yes');
  await expectAccessible(app.page);
  await expectReflow(app.page);

  await app.page.getByRole('link', { name: 'Reopen it with a reason' }).click();
  await app.page.getByRole('button', { name: 'Reopen the case' }).click();
  await expect(app.page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
  await app.page.getByRole('textbox', { name: 'Why is it reopened?' }).fill('The plan was found');
  await app.page.getByRole('button', { name: 'Reopen the case' }).press('Enter');
  await expect(app.page.getByText('Revision 2')).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Mark as complete' })).toBeVisible();

  const history = new HistoryPage(app);
  await history.open(screen.audit);
  await expect(history.actions.first()).toContainText('Reason: “The plan was found”');
  await expect(history.actions.first().getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('the case list names the state and the revision in words', async ({ app }) => {
  const screen = await completeCase(app);
  await call(app.page, 'case.lock', { author: AUTHOR, case: screen.id });
  await call(app.page, 'case.reopen', { author: AUTHOR, case: screen.id, reason: 'A mistake' });
  await call(app.page, 'case.complete', { author: AUTHOR, case: screen.id });
  await call(app.page, 'case.lock', { author: AUTHOR, case: screen.id });
  const list = new CaseListPage(app);
  await list.goTo(`/audits/${screen.audit}/cases`);
  const row = app.page.getByRole('row').filter({ hasText: 'T-01' });
  await expect(row).toContainText('Locked');
  await expect(row).toContainText('Revision 2');
  await app.page.getByRole('combobox', { name: 'Status' }).selectOption('Locked');
  await expect(app.page.getByRole('status').filter({ hasText: '1 case' })).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);
});

test('an audit is closed with a snapshot that stays, and reopened with a reason', async ({ app }) => {
  const screen = await completeCase(app);
  const details = new AuditDetailsPage(app);
  await details.open(screen.audit);
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await details.close.press('Enter');
  await expect(details.done).toContainText('The audit is closed.');
  await expect(details.save).toHaveCount(0);
  await expectAccessible(app.page);

  const results = new ResultsPage(app);
  await results.open(screen.audit);
  await expect(app.page.getByRole('radio', { name: 'Snapshot at closing' })).toBeChecked();
  await expect(app.page.getByText(/^This audit was closed on .* by A tester \(revision 1\)\./)).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);

  for (const view of ['firmness', 'charts', 'subgroups', 'classifications']) {
    await app.page.evaluate((address) => {
      location.hash = address;
    }, `/audits/${screen.audit}/results/${view}`);
    await expect(app.page.getByRole('radio', { name: 'Snapshot at closing' })).toBeChecked();
  }
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/audits/${screen.audit}/export`);
  await expect(app.page.getByText('This audit is closed. Results have the figures of its snapshot')).toBeVisible();

  await screen.open('2.1.1.a');
  await expect(app.page.getByText('The audit of this case is closed.')).toBeVisible();
  await details.open(screen.audit);
  await details.reopen('Another case was found');
  await expect(details.done).toContainText('The audit is open again.');
  await results.open(screen.audit);
  await expect(app.page.getByRole('radio', { name: 'All cases' })).toBeChecked();
  await app.page.getByRole('radio', { name: 'Snapshot at closing' }).check();
  await expect(app.page.getByText('and has been reopened since.')).toBeVisible();
});

test('an audit past its day is shown as due, and is purged once its name was typed', async ({ app }) => {
  const audit = await openSample(app);
  const details = new AuditDetailsPage(app);
  await details.open(audit);
  await details.keepUntil('31', '2', '2026');
  await expect(details.problem).toContainText('must be a real date');
  await details.keepUntil('28', '2', '2026');
  await expect(details.done).toContainText('The details are saved.');

  const audits = new AuditsPage(app);
  await audits.goTo('/');
  await expect(app.page.getByText('1 audit is past the day to be kept until.')).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await app.page.getByRole('link', { name: 'Due to be purged' }).click();

  await details.purge('Its time is over', 'Leicestershire');
  await expect(details.problem).toContainText('Type the name of the service exactly');
  await expectAccessible(app.page);
  await expectReflow(app.page);
  const caption = await app.page.getByLabel(/^To purge it, type the name/).evaluate((input) => {
    const label = input instanceof HTMLInputElement ? input.labels?.[0]?.textContent : null;
    return label?.split(': ').slice(1).join(': ') ?? '';
  });
  await details.purge('Its time is over', caption);
  const gone = app.page.getByRole('region', { name: 'Purged', exact: true });
  await expect(gone).toContainText('That audit is gone from this workbook: 30 cases');
  await expect(gone).toBeFocused();
  await expect(audits.heading).toHaveText('Audits');
  const certificates = app.page.getByRole('table', { name: 'Certificates: counts only' });
  await expect(certificates).toContainText('Its time is over');
  await expect(certificates).toContainText('30 cases');
  await expect(app.page.getByRole('rowheader', { name: /^Leicestershire/ })).toHaveCount(0);
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await app.page.goBack(); // to what was an address of the audit, or to the list before it
  await expect(audits.heading).toHaveText('Audits');
});

test('the history is downloaded, checked, and compared with a head that was kept', async ({ app }) => {
  const audit = await openSample(app);
  const history = new HistoryPage(app);
  await history.open(audit);
  await history.openDownloads();
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('button', { name: 'Download as JSON' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('history.json');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Author 1'); // to be passed on, unless chosen otherwise
  await history.check();
  const head = await app.page.getByRole('code').textContent();
  await app.page.getByText('Compare with a head that was kept').click();
  await app.page.getByRole('textbox', { name: 'The line that an earlier check gave' }).fill(head ?? '');
  await history.check();
  await expect(app.page.getByText('The head that was kept is in it.')).toBeVisible();
  await app.page.getByRole('textbox', { name: 'The line that an earlier check gave' }).fill(`99999: ${'0'.repeat(32)}`);
  await history.check();
  await expect(app.page.getByText(/its end was cut off$/)).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);
});
