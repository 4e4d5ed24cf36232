import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The ratings panel of an audit. */
export class PanelPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/panel`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Panel' })).toBeVisible();
  }
  standard(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  form(name: string): Locator {
    return this.page.getByRole('form', { name: `Decision on ${name}` });
  }
  /** Opens the form of a decision, a new one or that there is. */
  async write(name: string): Promise<Locator> {
    await this.standard(name)
      .getByRole('button', { name: /^(Record a|Change the) decision/ })
      .click();
    return this.form(name);
  }
  async save(name: string): Promise<void> {
    await this.form(name).getByRole('button', { name: 'Save the decision' }).click();
  }
  async withdraw(name: string): Promise<void> {
    await this.standard(name)
      .getByRole('button', { name: /^Withdraw the decision/ })
      .click();
  }
}
