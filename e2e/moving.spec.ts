import type { Output } from '../api/contract.ts';
import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { AuditsPage } from './pages/audits.ts';
import { openSample } from './pages/sample.ts';

/** Opens the sample audits, and goes by keyboard from their list to the details of a case whose standards changed. */
async function goToCase(app: App, reference: string): Promise<void> {
  const { page } = app;
  await openSample(app);
  await new AuditsPage(app).goTo('/');
  await page.getByRole('link', { name: /^Standards that change/ }).press('Enter');
  const newer = page.getByRole('region', { name: 'A newer version of the standards' });
  await expect(newer).toContainText('Version 2 of these standards is available. 4 cases of 4 go by an older one');
  await expectAccessible(page);
  await expectReflow(page);
  await newer.getByRole('link', { name: reference }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Case details');
}

test('demand 8, A5: a newcomer moves a half-done case of the samples to a newer version, by keyboard', async ({
  app,
}) => {
  const { page } = app;
  await goToCase(app, 'E-01');
  await page.getByRole('button', { name: 'Show what moving would do' }).press('Enter');
  const preview = page.getByRole('region', { name: 'What moving would do' });
  await expect(preview).toBeFocused();
  await expect(preview).toContainText('4 questions with an answer or a note stay as they are.');
  const under = (title: RegExp) => preview.getByRole('list', { name: title });
  await expect(under(/^Asked again/)).toContainText('in the child’s own words');
  await expect(under(/^Asked for the first time/)).toContainText('somebody to speak for them');
  await expect(under(/^Set aside/)).toContainText('paper questionnaire');
  await expect(under(/^Kept/)).toContainText('what would happen next? (2.1.1 d until now)');
  await expectAccessible(page);
  await expectReflow(page);

  await page.getByRole('button', { name: 'Move the case to version 2' }).press('Enter');
  const moved = page.getByRole('group', { name: /^2\.1\.1 ?c/ }); // the answer to what was 2.1.1.d
  await expect(moved.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: /2\.1\.1\.?b$|2\.1\.1 ?b$/ })).toHaveValue(/not once in the child/);

  const { value } = await call(page, 'audit.list', {});
  const audit = (value as Output<'audit.list'>).find(({ service }) => service.startsWith('Standards that change'));
  await new AuditsPage(app).goTo(`/audits/${audit?.id}/history`);
  await expect(page.getByText('Moved a case to another version').and(page.locator('strong'))).toBeVisible();
  await new AuditsPage(app).goTo(`/audits/${audit?.id}/cases`);
  await expect(page.getByText('3 cases of 4 go by an older one')).toBeVisible();
});

test('a complete case that is moved is in progress again, and a fact that is no longer offered is asked anew', async ({
  app,
}) => {
  const { page } = app;
  await goToCase(app, 'E-02');
  await page.getByRole('button', { name: 'Show what moving would do' }).press('Enter');
  await expect(page.getByText('To be entered again: Where the child lives.')).toBeVisible();
  await expect(page.getByText('The case is complete. It is in progress again once it is moved.')).toBeVisible();
  await page.getByRole('button', { name: 'Move the case to version 2' }).press('Enter');
  await expect(page.getByText('Example standards (invented), version 2')).toBeVisible();
  await expect(page.getByRole('main').getByText('In progress', { exact: true })).toBeVisible();
});

test('no audit and no round is made by the example standards', async ({ app }) => {
  const { page } = app;
  await openSample(app);
  const audits = new AuditsPage(app);
  await audits.goTo('/audits/new');
  await expect(page.getByText('Youth justice services inspection', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Example standards')).toHaveCount(0);
  const parts = { kind: 'inspection', from: null, to: null, team: null, author: 'A tester' } as const;
  const refused = await call(page, 'audit.create', { ...parts, service: 'S', framework: 'example-standards' });
  expect(refused).toMatchObject({ error: { code: 'bad-input' } });
});
