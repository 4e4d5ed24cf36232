import type { Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The list of audits, and the form for a new one. */
export class AuditsPage extends Screen {
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }
  get make(): Locator {
    return this.page.getByRole('button', { name: 'Make the audit' });
  }
  get service(): Locator {
    return this.page.getByRole('textbox', { name: 'Service' });
  }
  /** A row of the list, by its service. */
  row(service: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: service }) });
  }
  async startNew(): Promise<void> {
    await this.page.getByRole('link', { name: 'New audit' }).click();
  }
  async typeDate(field: string, day: string, month: string, year: string): Promise<void> {
    const group = this.page.getByRole('group', { name: field });
    await group.getByRole('textbox', { name: 'Day' }).fill(day);
    await group.getByRole('textbox', { name: 'Month' }).fill(month);
    await group.getByRole('textbox', { name: 'Year' }).fill(year);
  }
  /** Fills in what an audit cannot do without. */
  async fill(service: string, standards: RegExp, kind: 'Inspection' | 'Dip sample'): Promise<void> {
    await this.service.fill(service);
    await this.page.getByRole('radio', { name: standards }).check();
    await this.page.getByRole('radio', { name: kind, exact: true }).check();
  }
  async openAudit(service: string): Promise<void> {
    await this.page.getByRole('link', { name: service }).click();
  }
}
