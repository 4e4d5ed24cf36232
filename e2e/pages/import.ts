import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** A CSV file to be chosen. */
export interface CsvFile {
  readonly name: string;
  readonly text: string | Buffer;
}

/** The import of an audit. */
export class ImportPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/import`);
    await expect(this.heading).toHaveText('Import');
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  /** What was just done, or found. */
  banner(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }
  get faults(): Locator {
    return this.page.getByRole('table', { name: /faults? in the files/ }).getByRole('row');
  }
  /** The counts of a kind of row: new, changed, the same. */
  counts(kind: 'Cases' | 'Answers' | 'Judgements'): Promise<readonly string[]> {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: kind }) })
      .getByRole('cell')
      .allTextContents();
  }
  async check(...files: readonly CsvFile[]): Promise<void> {
    const chosen = files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));
    await this.page.getByLabel('CSV files').setInputFiles(chosen);
    await this.button('Check the files').click();
  }
}
