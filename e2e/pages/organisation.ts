import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The standards that people rate on written evidence. */
export class OrganisationPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/organisation`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Organisational delivery' })).toBeVisible();
  }
  standard(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  form(name: string): Locator {
    return this.page.getByRole('form', { name: `Rating of ${name}` });
  }
  evidence(name: string): Locator {
    return this.form(name).getByRole('textbox', { name: 'Evidence' });
  }
  rating(name: string, rating: string): Locator {
    return this.form(name).getByRole('radio', { name: rating, exact: true });
  }
  async save(name: string): Promise<void> {
    await this.form(name).getByRole('button', { name: /^Save/ }).click();
  }
}
