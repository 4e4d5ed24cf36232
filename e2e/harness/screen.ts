import type { Locator, Page } from '@playwright/test';
import type { App } from './app.ts';
import { call, WORKBOOK } from './call.ts';

/** What the page objects of all screens are built on: they find things as people do, by role and name. */
export class Screen {
  protected readonly app: App;
  constructor(app: App) {
    this.app = app;
  }
  /** The page of the present run, so that a page object outlives a restart. */
  get page(): Page {
    return this.app.page;
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  /** What the page says of saving. */
  get saveState(): Locator {
    return this.page.getByRole('status');
  }
  /** Opens the workbook of the test again, after a lock or a restart. */
  async openAgain(): Promise<void> {
    await call(this.page, 'workbook.open', { name: WORKBOOK.name, secret: WORKBOOK.passphrase });
    await this.page.reload();
  }
  /** Goes to a screen by its address: the part after #. */
  async goTo(address: `/${string}`): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }
}
