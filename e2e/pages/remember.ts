import { expect, type Locator } from '@playwright/test';
import type { App } from '../harness/app.ts';
import { Screen } from '../harness/screen.ts';

/**
 * Puts a wallet into the operating system, or takes it away, and shows the page anew. What it wraps is turned round, so
 * that nothing in clear is on disk.
 */
export async function setWallet(app: App, backend: 'gnome_libsecret' | 'basic_text'): Promise<void> {
  await app.inMain(({ safeStorage }, given) => {
    const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => ~byte));
    Object.assign(safeStorage, {
      getSelectedStorageBackend: () => given,
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text: string) => Buffer.concat([Buffer.from('v11'), turn(Buffer.from(text))]),
      decryptStringAsync: async (wrapped: Buffer) => ({ result: turn(wrapped.subarray(3)).toString() }),
    });
  }, backend);
  await app.page.getByRole('heading', { level: 1 }).first().waitFor(); // a page that is still on its way cannot begin anew
  await app.page.reload();
}

/** What the computer remembers: chosen among the preferences, seen on the start screen. */
export class RememberPage extends Screen {
  get section(): Locator {
    return this.page.getByRole('heading', { name: 'Opening without the passphrase' });
  }
  get cost(): Locator {
    return this.page.getByText(/^What it costs/);
  }
  get forgets(): Locator {
    return this.page.getByRole('button', { name: 'Forget it on this computer' });
  }
  /** On the start screen. */
  get asksForNothing(): Locator {
    return this.page.getByText('This computer remembers the key of this workbook, so no passphrase');
  }
  /** At unlocking. */
  get choice(): Locator {
    return this.page.getByRole('checkbox', { name: 'Remember on this computer' });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Preferences' }).click();
    await expect(this.heading).toHaveText('Preferences');
  }
  async remember(passphrase: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Passphrase of this workbook' }).fill(passphrase);
    await this.button('Remember on this computer').click();
  }
}
