import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The results of an audit. */
export class ResultsPage extends Screen {
  /** Opens it, and waits until all of it is there. */
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/results`);
    await expect(this.page.getByRole('heading', { name: 'Asked of every case' })).toBeVisible();
  }
  standard(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  /** The row of a key question or prompt, by its id. */
  figure(id: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(id, { exact: true }) });
  }
  /** Every row of figures as its text, by the id it begins with. */
  async figures(): Promise<ReadonlyMap<string, string>> {
    const texts = await this.page.getByRole('row').allTextContents();
    return new Map(texts.map((text) => [/^[\w.-]+/.exec(text)?.[0] ?? '', text]));
  }
  prompts(keyQuestion: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`prompts? of ${keyQuestion.replaceAll('.', '\\.')}$`) });
  }
  async unfoldAll(): Promise<void> {
    const folded = this.page.getByRole('button', { name: /^Unfold all prompts/ });
    while ((await folded.count()) > 0) await folded.first().click();
  }
  count(which: 'All cases' | 'Completed cases only'): Locator {
    return this.page.getByRole('radio', { name: which });
  }
  get intervals(): Locator {
    return this.page.getByRole('checkbox', { name: 'Show 95% intervals' });
  }
  /** What stands beside a word of the summary, such as "Score". */
  summary(term: string): Locator {
    return this.page.getByRole('definition').filter({ has: this.page.locator(`xpath=../dt[.="${term}"]`) });
  }
}
