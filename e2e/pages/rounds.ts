import { expect, type Locator } from '@playwright/test';
import type { App } from '../harness/app.ts';
import { call, makeWorkbook } from '../harness/call.ts';
import { Keyboard } from '../harness/keyboard.ts';
import { Screen } from '../harness/screen.ts';
import { WESTMARCH } from '../harness/westmarch.ts';

const AUTHOR = 'A tester';
const CASES = 'Cases of the round, by worker';

/** What a round is planned as. */
interface TypedRound {
  readonly service: string;
  readonly standards: RegExp;
  readonly team: string;
  readonly month: string;
  readonly year: string;
  /** The standards and key questions to tick, each by its words. */
  readonly part: readonly (string | RegExp)[];
}

export const NORTH: TypedRound = {
  service: 'Westmarch',
  standards: /2018/,
  team: 'North',
  month: 'November',
  year: '2026',
  part: ['2.1 Assessment', /^3\.1\.1 /],
};

/** The rounds of a workbook that is made for the test, each round, and the feedback on its cases. */
export class RoundsPage extends Screen {
  private get keys(): Keyboard {
    return new Keyboard(this.page);
  }

  /** Makes a workbook without an audit, and opens its audits. */
  static async make(app: App): Promise<RoundsPage> {
    await makeWorkbook(app.page);
    await call(app.page, 'preferences.set', { preferences: { name: AUTHOR, singleKeys: true } });
    await app.page.reload();
    const screen = new RoundsPage(app);
    await expect(screen.heading).toHaveText('Audits');
    return screen;
  }

  /** A first round, planned and drawn of the list of 120 cases. */
  static async drawn(app: App, seed = ''): Promise<RoundsPage> {
    const screen = await RoundsPage.make(app);
    await screen.goTo('/rounds/new');
    await screen.plan(NORTH);
    await screen.takeIn(WESTMARCH, 120);
    await screen.draw(seed);
    return screen;
  }

  /** Presses a button or link of this name, by keyboard; within a part of the page where several have it. */
  async press(name: string | RegExp, within?: 'main' | 'navigation'): Promise<void> {
    const region = within ? this.page.getByRole(within) : this.page;
    const exact = typeof name === 'string';
    const control = region.getByRole('button', { name, exact }).or(region.getByRole('link', { name, exact }));
    await this.keys.press(control);
  }

  /** Presses the first of several buttons or links of this name. */
  async pressFirst(name: RegExp): Promise<void> {
    await this.keys.press(this.link(name).first());
  }

  async type(label: string, text: string): Promise<void> {
    await this.keys.type(this.field(label), text);
  }

  async plan({ service, standards, team, month, year, part }: TypedRound): Promise<void> {
    await this.type('Service', service);
    await this.page.getByRole('radio', { name: standards }).press('Space');
    await this.type('Team', team);
    await this.keys.stepTo(this.month);
    await this.page.keyboard.type(month);
    await this.type('Year', year);
    await this.page.getByRole('radio', { name: 'Some standards or key questions' }).press('Space');
    for (const name of part) {
      await this.keys.stepTo(this.box(name));
      await this.page.keyboard.press('Space');
    }
    await this.press('Plan the round');
  }

  /** Takes a list in as Casebook guesses its columns, as a newcomer would. */
  async takeIn(file: { readonly name: string; readonly bytes: Buffer }, cases: number): Promise<void> {
    await this.press('Take in the list of cases');
    const list = { name: file.name, mimeType: 'text/csv', buffer: file.bytes };
    await this.page.getByLabel('List of cases', { exact: true }).setInputFiles(list);
    await this.press('Look at the list');
    await this.press('Check the list');
    await this.press(`Take in ${cases} cases`);
    await this.press('Go on to the draw');
  }

  /** Draws the round, by a new seed unless one is given, and waits for its cases. */
  async draw(seed = ''): Promise<void> {
    if (seed !== '') await this.type('Seed (optional)', seed);
    await this.press('Draw the round and make its cases');
    await expect(this.table(CASES)).toBeVisible();
  }

  /** The references of the cases of the round, and their workers, in order. */
  async cases(): Promise<{ readonly references: readonly string[]; readonly workers: readonly string[] }> {
    const rows = await this.table(CASES).getByRole('row').all();
    const read = rows.slice(1).map(async (row) => ({
      reference: ((await row.getByRole('rowheader').textContent()) ?? '').replace(/^(Judge|Look at) /, ''),
      worker: (await row.getByRole('cell').first().textContent()) ?? '',
    }));
    const cases = await Promise.all(read);
    return { references: cases.map(({ reference }) => reference), workers: cases.map(({ worker }) => worker) };
  }

  /** Judges the first case of the round by single keys, yes to everything, and completes it. */
  async judgeFirst(): Promise<void> {
    await this.pressFirst(/^Judge /);
    await expect(this.page.getByRole('radio').first()).toBeFocused();
    const log = this.page.getByRole('log', { name: 'Just done' });
    for (let answers = 0; !(await log.textContent())?.includes('last question'); answers++) {
      expect(answers, 'answers given').toBeLessThan(60);
      await this.page.keyboard.press('1');
    }
    await this.press('Check and complete');
    await this.press('Mark as complete');
    await expect(this.button('Reopen the case')).toBeVisible();
  }

  async backToRound(): Promise<void> {
    await this.press('All cases');
    await this.press('Round', 'navigation');
  }

  /** Adds an action to the feedback that is open. Who is to do it is the worker, as proposed. */
  async addAction(text: string, day: string, month: string, year: string): Promise<void> {
    await this.press('Add an action');
    await this.type('What is to be done', text);
    await this.type('Day', day);
    await this.type('Month', month);
    await this.type('Year', year);
    await this.press('Save the action');
    await expect(this.page.getByText('The action was added.')).toBeVisible();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }
  box(name: string | RegExp): Locator {
    return this.page.getByRole('checkbox', { name, exact: typeof name === 'string' });
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }
  get month(): Locator {
    return this.page.getByRole('combobox', { name: 'Name of the month' });
  }
  table(name: string | RegExp): Locator {
    return this.page.getByRole('table', { name });
  }
  get problem(): Locator {
    return this.page.getByRole('alert');
  }
}
