import { expect, type Locator } from '@playwright/test';
import * as z from 'zod';
import { AuditId } from '../../domain/ids.ts';
import type { App } from '../harness/app.ts';
import { call, makeWorkbook } from '../harness/call.ts';
import { Screen } from '../harness/screen.ts';
import { WESTMARCH, WESTMARCH_DAY } from '../harness/westmarch.ts';

const AUTHOR = 'A tester';

/** A file to be chosen. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The sample of an audit, made for the test in a workbook of its own. */
export class SamplingPage extends Screen {
  readonly audit: AuditId;

  private constructor(app: App, audit: AuditId) {
    super(app);
    this.audit = audit;
  }

  /** Makes a workbook with an empty audit, whose fieldwork begins on a day, and opens its Sample screen. */
  static async make(app: App, from: string | null): Promise<SamplingPage> {
    await makeWorkbook(app.page);
    await call(app.page, 'preferences.set', { preferences: { name: AUTHOR, singleKeys: true } });
    const { value } = await call(app.page, 'audit.create', {
      author: AUTHOR,
      service: 'Westmarch',
      framework: 'yos-2018',
      kind: 'inspection',
      from,
      to: null,
      team: null,
    });
    const screen = new SamplingPage(app, z.object({ id: AuditId }).parse(value).id);
    await app.page.reload();
    await screen.open();
    return screen;
  }

  /** The same with the list that is shipped, and a sample of so many cases drawn from it. */
  static async drawn(app: App, cases: number): Promise<SamplingPage> {
    const screen = await SamplingPage.make(app, WESTMARCH_DAY);
    await screen.takeIn(WESTMARCH);
    await screen.link('See who is eligible').click();
    await screen.link('Go on to the settings').click();
    await app.page.getByRole('radio', { name: 'A number of cases' }).check();
    await screen.field('Cases').fill(String(cases));
    await screen.button('Draw the sample').click();
    await expect(screen.heading).toHaveText('Sample');
    return screen;
  }

  async open(): Promise<void> {
    await this.goTo(`/audits/${this.audit}/sample`);
    await expect(this.step).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }
  banner(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  table(name: string | RegExp): Locator {
    return this.page.getByRole('table', { name });
  }
  row(table: string | RegExp, head: string | RegExp): Locator {
    return this.table(table)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: head, exact: true }) });
  }
  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }
  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }
  /** Which column of the list becomes what. */
  column(label: string): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }
  get step(): Locator {
    return this.page.getByRole('navigation', { name: 'Steps to a sample' }).locator('[aria-current="step"]');
  }

  /** Chooses a file and has it looked at. */
  async choose({ name, bytes }: ListFile): Promise<void> {
    await this.page.getByLabel('List of cases').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
    await this.button('Look at the list').click();
  }

  /** Takes a list in as Casebook guesses its columns. */
  async takeIn(file: ListFile): Promise<void> {
    await this.choose(file);
    await this.button('Check the list').click();
    await this.button(/^Take in \d/).click();
    await expect(this.banner('Taken in')).toBeVisible();
  }
}
