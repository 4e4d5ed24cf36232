import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The views of an audit's results beside its table: firmness, charts, subgroups, classifications, comparison, cases. */
export class ResultsViews extends Screen {
  /** Opens one by its address below the results, and waits for its heading. */
  async open(audit: string, view: string, heading: string): Promise<void> {
    await this.goTo(`/audits/${audit}/results/${view}`);
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  view(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Results' }).getByRole('link', { name });
  }
  /** The counts of a figure, which lead to its cases. */
  figure(id: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`cases of ${id.replaceAll('.', '\\.')}$`) });
  }
  state(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Cases by answer' }).getByRole('link', { name });
  }
  row(name: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }
  table(name: string | RegExp): Locator {
    return this.page.getByRole('table', { name });
  }
  get chosenField(): Locator {
    return this.page.getByLabel('Cases by');
  }
}
