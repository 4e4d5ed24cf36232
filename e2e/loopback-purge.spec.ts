import type { Output } from '../api/contract.ts';
import { AuditId } from '../domain/ids.ts';
import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { AuditDetailsPage } from './pages/audit-details.ts';
import { openSample } from './pages/sample.ts';

test('an address of a purged audit, and a window that shows it, lead to the list of audits, which says so', async ({
  app,
}) => {
  const audit = await openSample(app);
  const { value } = await call(app.page, 'case.list', { audit: AuditId.parse(audit) });
  const [one] = value as Output<'case.list'>;
  const summary = (await call(app.page, 'audit.get', { audit: AuditId.parse(audit) })).value as Output<'audit.get'>;
  const other = await app.page.context().newPage();
  await other.goto(`${app.page.url().split('#')[0]}#/audits/${audit}/cases/${one?.id}`);
  await expect(other.getByRole('group').first()).toBeVisible();
  const details = new AuditDetailsPage(app);
  await details.open(audit);
  await details.purge('Its time is over', summary.service);
  await expect(app.page.getByRole('region', { name: 'Purged', exact: true })).toBeVisible();

  const said = other.getByRole('region', { name: 'Purged', exact: true });
  await expect(said).toContainText('Why: “Its time is over”');
  await expect(other.getByRole('navigation', { name: /^Audit of/ })).toHaveCount(0);
  const old = [
    `/audits/${audit}/cases`,
    `/audits/${audit}/results/firmness`,
    `/audits/${audit}/cases/${one?.id}/details`,
  ];
  for (const address of old) {
    await other.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(said).toContainText('30 cases');
    await expect(other).toHaveURL(new RegExp(`#/purged/${audit}$`));
  }
  await expect(other.getByText('All answers saved')).toBeVisible();
});
