import { expect, test } from './harness/app.ts';
import { call, WORKBOOK } from './harness/call.ts';
import { CasePage } from './pages/case.ts';
import { OrganisationPage } from './pages/organisation.ts';
import { PanelPage } from './pages/panel.ts';
import { openSample } from './pages/sample.ts';

const REVIEWING = '2.4 Reviewing';
const DELIVERY = '2.3 Implementation and delivery';

test('R6: a decision keeps both ratings with ground, reason and names, and can be withdrawn', async ({ app }) => {
  const panel = new PanelPage(app);
  await panel.open(await openSample(app));
  const form = await panel.write(REVIEWING);
  await form.getByRole('radio', { name: 'Good' }).check();
  await form.getByRole('radio', { name: /within five points/ }).check();
  await expect(form).toContainText('The ground holds with the figures as they are now.');
  await form.getByRole('textbox', { name: /^Reason/ }).fill('The broader evidence was good.');
  await form.getByRole('textbox', { name: /^Who decided/ }).fill('A. Chair and B. Lead');
  await panel.save(REVIEWING);
  const standard = panel.standard(REVIEWING);
  await expect(standard).toContainText('The rule gives Requires improvement; the panel decided Good.');
  await expect(standard).toContainText('The broader evidence was good.');
  await expect(standard).toContainText('Decided by A. Chair and B. Lead on ');
  await panel.withdraw(REVIEWING);
  await expect(standard).toContainText('Rating: Requires improvement');
  await expect(standard).not.toContainText('the panel decided');
});

test('R6: a ground that does not hold is warned of before it is saved, and is not refused', async ({ app }) => {
  const panel = new PanelPage(app);
  await panel.open(await openSample(app));
  const form = await panel.write(DELIVERY);
  await expect(form.getByRole('radio', { name: 'Outstanding' })).toHaveCount(0);
  await form.getByRole('radio', { name: 'Good' }).check();
  await form.getByRole('radio', { name: /within five points/ }).check();
  await expect(form.getByRole('status').last()).toContainText('The ground given does not hold');
  await panel.save(DELIVERY);
  await expect(panel.standard(DELIVERY)).toContainText('the panel decided Good');
});

test('a decision without rating, ground or a needed reason is sent back to be filled in', async ({ app }) => {
  const panel = new PanelPage(app);
  await panel.open(await openSample(app));
  const form = await panel.write(DELIVERY);
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
  await form.getByRole('radio', { name: /not representative/ }).check();
  await panel.save(DELIVERY);
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Choose the rating the panel decides');
  await summary.getByText('Write the reason: this ground needs one').click();
  await expect(form.getByRole('textbox', { name: 'Reason' })).toBeFocused();
});

test('R3: a standard is rated by people with evidence, which saves itself once it is rated', async ({ app }) => {
  const audit = await openSample(app);
  const organisation = new OrganisationPage(app);
  await organisation.open(audit);
  await expect(organisation.standard('1.2 Staff')).toContainText('50% yes, 13 of 26 applicable');
  await organisation.rating('1.2 Staff', 'Outstanding').check();
  await expect(organisation.form('1.2 Staff')).toContainText('The rating is not saved yet.');
  await organisation.save('1.2 Staff');
  await expect(organisation.standard('1.2 Staff')).toContainText('Rating: Outstanding');
  await expect(organisation.form('1.2 Staff')).not.toContainText('not saved');
  await organisation.evidence('1.2 Staff').fill('Staff told us that their managers listen.');
  await new PanelPage(app).open(audit);
  await organisation.open(audit);
  await expect(organisation.evidence('1.2 Staff')).toHaveValue('Staff told us that their managers listen.');
});

test('R3: evidence that is written before there is a rating is kept on lock, and goes into the rating', async ({
  app,
}) => {
  const screen = await CasePage.make(app);
  const organisation = new OrganisationPage(app);
  await organisation.open(screen.audit);
  await organisation.evidence('1.1 Governance and leadership').fill('The board has no health partner');
  await app.page.getByRole('button', { name: 'Lock' }).click();
  await expect(app.page.getByRole('heading', { name: 'Open a workbook' })).toBeVisible();
  await call(app.page, 'workbook.open', { name: WORKBOOK.name, secret: WORKBOOK.passphrase });
  await app.page.reload();
  await expect(organisation.evidence('1.1 Governance and leadership')).toHaveValue('The board has no health partner');
  await organisation.rating('1.1 Governance and leadership', 'Good').check();
  await organisation.save('1.1 Governance and leadership');
  await expect(organisation.standard('1.1 Governance and leadership')).toContainText('Rating: Good');
  const { value } = await call(app.page, 'judgement.list', { audit: screen.audit });
  expect(value).toMatchObject([{ standard: '1.1', rating: 'good', reason: 'The board has no health partner' }]);
});
