import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The history of an audit. */
export class HistoryPage extends Screen {
  async open(audit: string): Promise<void> {
    await this.goTo(`/audits/${audit}/history`);
    await expect(this.page.getByText(/actions?, newest first/)).toBeVisible();
  }
  /** What people did, newest first. */
  get actions(): Locator {
    return this.page.getByRole('region', { name: /\d{4}$/ }).locator('ol > li');
  }
  async undoNewest(): Promise<void> {
    await this.actions.first().getByRole('button', { name: /^Undo/ }).click();
  }
  filter(label: 'Person' | 'Kind of action' | 'Case' | 'Question'): Locator {
    return this.page.getByRole('combobox', { name: label });
  }
  /** Opens the choices of a download. */
  async openDownloads(): Promise<void> {
    await this.page.getByText('Download the history').click();
  }
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check the history' }).click();
  }
}
