import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The cases of an audit. */
export class CaseListPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/cases`);
    await expect(this.heading).toHaveText('Cases');
  }
  get find(): Locator {
    return this.page.getByRole('searchbox');
  }
  /** A filter, by its label. */
  filter(label: string): Locator {
    return this.page.getByRole('search').getByRole('combobox', { name: label });
  }
  /** How many cases were found, as it is announced. */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /\bcases?\b/ });
  }
  get rows(): Locator {
    return this.page.getByRole('rowheader');
  }
  row(reference: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: reference, exact: true }) });
  }
  references(): Promise<readonly string[]> {
    return this.rows.allTextContents();
  }
  column(name: string): Locator {
    return this.page.getByRole('columnheader', { name });
  }
  async sortBy(name: string): Promise<void> {
    await this.column(name).getByRole('button').click();
  }
}
