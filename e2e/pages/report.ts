import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The report of an audit: findings, recommendations, practice examples, documents. */
export class ReportPage extends Screen {
  async open(audit: string, part = ''): Promise<void> {
    await this.goTo(`/audits/${audit}/report${part}`);
    const title = {
      '': 'Findings',
      '/recommendations': 'Recommendations',
      '/examples': 'Practice examples',
      '/texts': 'Texts and facts',
    }[part];
    await expect(this.page.getByRole('heading', { level: 1, name: title ?? 'Documents' })).toBeVisible();
  }
  standard(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  /** The choice of a finding, by what it says. */
  finding(text: string | RegExp): Locator {
    return this.page.getByRole('checkbox', { name: text });
  }
  async edit(question: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Edit the finding on ${question}`, exact: true }).click();
    return this.page.getByRole('form', { name: `Wording of ${question}` });
  }
  up(question: string): Locator {
    return this.page.getByRole('button', { name: `Move up ${question}`, exact: true });
  }
  async recommend(who: string, what: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a recommendation' }).click();
    await this.page.getByRole('textbox', { name: 'Who must act' }).fill(who);
    await this.page.getByRole('textbox', { name: 'What they should do' }).fill(what);
    await this.page.getByRole('button', { name: 'Save the recommendation' }).click();
  }
  /** The rows of contextual facts. */
  get facts(): Locator {
    return this.page.getByRole('textbox', { name: /^About the service, row/ });
  }
  async addFact(what: string, here: string): Promise<void> {
    const row = (await this.facts.count()) + 1;
    await this.page.getByRole('button', { name: 'Add a fact' }).click();
    await expect(this.page.getByRole('textbox', { name: `About the service, row ${row}` })).toBeFocused();
    await this.page.getByRole('textbox', { name: `About the service, row ${row}` }).fill(what);
    await this.page.getByRole('textbox', { name: `This service, row ${row}` }).fill(here);
  }
  /** Downloads a document. Gives the name proposed for it, and its bytes. */
  async download(button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
