import { expect, type Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** What comes before a workbook is open: unlock one, make one, look round the samples. */
export class StartPage extends Screen {
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }
  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of the workbook' });
  }
  get passphrase(): Locator {
    return this.page.getByRole('textbox', { name: 'Passphrase', exact: true });
  }
  get again(): Locator {
    return this.page.getByRole('textbox', { name: 'Passphrase again' });
  }
  get secret(): Locator {
    return this.page.getByRole('textbox', { name: 'Passphrase or recovery code' });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Asks for a new workbook, and waits for its recovery code. */
  async make(name: string, passphrase: string): Promise<void> {
    await this.button('Make a workbook').click();
    await this.name.fill(name);
    await this.passphrase.fill(passphrase);
    await this.again.fill(passphrase);
    await this.button('Make the workbook').click();
    await expect(this.heading).toHaveText('Keep the recovery code');
  }

  /** The groups of the recovery code that is shown. */
  codeGroups(): Promise<readonly string[]> {
    return this.page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allTextContents();
  }

  get group(): Locator {
    return this.page.getByRole('textbox', { name: /^Type the \w+ group of the code$/ });
  }

  /** The group that is asked for, as it is shown. */
  async groupAskedFor(): Promise<string> {
    const label = (await this.page.getByText(/^Type the \w+ group of the code$/).textContent()) ?? '';
    const at = ORDINALS.findIndex((ordinal) => label.includes(` ${ordinal} `));
    return (await this.codeGroups())[at] ?? '';
  }

  /** Types the group that is asked for. */
  async confirmCode(): Promise<void> {
    await this.group.fill(await this.groupAskedFor());
    await this.button('I have kept the code').click();
  }

  async giveName(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.button('Continue').click();
  }

  /** Makes a workbook from the first screen to the list of its audits. */
  async setUp(name: string, passphrase: string, author: string): Promise<void> {
    await this.make(name, passphrase);
    await this.confirmCode();
    await this.giveName(author);
    await expect(this.heading).toHaveText('Audits');
  }

  async unlock(secret: string): Promise<void> {
    await this.secret.fill(secret);
    await this.button('Open the workbook').click();
  }

  async lock(): Promise<void> {
    await this.button('Lock').click();
    await expect(this.heading).toHaveText('Open a workbook');
  }
}
