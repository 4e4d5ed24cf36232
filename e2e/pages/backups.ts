import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The open workbook's backups, one of them looked into, and the change of passphrase. */
export class BackupsPage extends Screen {
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }
  get rows(): Locator {
    return this.page.getByRole('rowheader').getByRole('link');
  }
  get state(): Locator {
    return this.page.getByRole('status').filter({ hasText: /Last backup|Not backed up yet/ });
  }
  get folder(): Locator {
    return this.page.getByRole('textbox', { name: 'Folder for a second copy' });
  }
  get restoredName(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of the restored workbook' });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  fact(name: string): Locator {
    return this.page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Backups', exact: true }).click();
    await expect(this.heading).toContainText('Backups');
  }

  /** Makes a backup, and waits until it is in the list. */
  async make(): Promise<void> {
    const before = await this.rows.count();
    await this.button('Make a backup now').click();
    await expect(this.rows).toHaveCount(before + 1);
  }

  async lookInto(at: number): Promise<void> {
    await this.rows.nth(at).click();
    await expect(this.heading).toContainText('What the backup holds');
  }

  async restoreAs(name: string): Promise<void> {
    await this.restoredName.fill(name);
    await this.button('Restore and open it').click();
  }

  /** Fills in the form for a new passphrase; `current` null where the recovery code has just been typed. */
  async changePassphrase(current: string | null, passphrase: string): Promise<void> {
    if (current !== null)
      await this.page.getByRole('textbox', { name: 'Present passphrase, or recovery code' }).fill(current);
    await this.page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill(passphrase);
    await this.page.getByRole('textbox', { name: 'New passphrase again' }).fill(passphrase);
    await this.button('Continue').click();
  }
}
