import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The export of an audit, and the texts to look through before anything leaves. */
export class ExportPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/export`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Export' })).toBeVisible();
  }
  get files(): Locator {
    return this.page.getByRole('table', { name: 'Files of the export' }).getByRole('rowheader');
  }
  /** Downloads one file. Gives the name proposed for it, and what is in it. */
  async download(name: string): Promise<{ readonly name: string; readonly text: string; readonly bytes: Buffer }> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Download ${name}` }).click();
    const download = await coming;
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  }
  async chooseExact(): Promise<void> {
    await this.page.getByRole('radio', { name: 'As it is, for another Casebook' }).check();
  }
  async lookThrough(): Promise<void> {
    await this.page.getByRole('link', { name: 'Look through what was found' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'What may tell who a person is' })).toBeVisible();
  }
  /** The button that decides about some words of a text. */
  decision(choice: 'Mask' | 'May leave', words: string): Locator {
    return this.page.getByRole('button', { name: `${choice} “${words}”` });
  }
}
