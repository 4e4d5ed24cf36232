import { expect, test } from './harness/app.ts';
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
