import type { Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The details of an audit: its state, what it is of, and its end. */
export class AuditDetailsPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/details`);
    await this.page.getByRole('heading', { name: 'Details of the audit' }).waitFor();
  }
  get close(): Locator {
    return this.page.getByRole('button', { name: 'Close the audit' });
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: 'Save the details' });
  }
  get done(): Locator {
    return this.page.getByRole('region', { name: 'Done' });
  }
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }
  async reopen(reason: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Why is it reopened?' }).fill(reason);
    await this.page.getByRole('button', { name: 'Reopen the audit' }).click();
  }
  async keepUntil(day: string, month: string, year: string): Promise<void> {
    const group = this.page.getByRole('group', { name: 'Keep until (optional)' });
    await group.getByRole('textbox', { name: 'Day' }).fill(day);
    await group.getByRole('textbox', { name: 'Month' }).fill(month);
    await group.getByRole('textbox', { name: 'Year' }).fill(year);
    await this.save.click();
  }
  async purge(reason: string, service: string): Promise<void> {
    const form = this.page.getByRole('group').filter({ hasText: 'Purge this audit' });
    if (!(await this.page.getByRole('button', { name: 'Purge the audit for ever' }).isVisible())) {
      await form.getByText('Purge this audit').click();
    }
    await this.page.getByRole('textbox', { name: 'Why is it purged?' }).fill(reason);
    await this.page.getByRole('textbox', { name: /^To purge it, type the name/ }).fill(service);
    await this.page.getByRole('button', { name: 'Purge the audit for ever' }).click();
  }
}
