import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The export of an audit. */
export class ExportPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/export`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Export' })).toBeVisible();
  }
  get files(): Locator {
    return this.page.getByRole('table', { name: 'Files of the export' }).getByRole('rowheader');
  }
  /** Downloads one file. Gives the name proposed for it, and what is in it. */
  async download(name: string): Promise<{ readonly name: string; readonly text: string }> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Download ${name}` }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
