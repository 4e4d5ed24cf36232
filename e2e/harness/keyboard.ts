import { expect, type Locator, type Page } from '@playwright/test';

// More steps than any screen has controls before what is looked for.
const MOST_TABS = 120;

/** A person without a mouse: they step by Tab, and press and type. */
export class Keyboard {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  /** Steps by Tab until a control has the focus. */
  async stepTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    const hasFocus = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < MOST_TABS; step++) {
      if (await hasFocus()) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`expected a control to be reached by Tab, found it was not after ${MOST_TABS} steps`);
  }
  /** Steps to a button or link and presses Enter. */
  async press(control: Locator): Promise<void> {
    await this.stepTo(control);
    await this.page.keyboard.press('Enter');
  }
  /** Steps to a text field and types. */
  async type(field: Locator, text: string): Promise<void> {
    await this.stepTo(field);
    await this.page.keyboard.type(text);
  }
  /** Steps to a group of radios by the first of them, and chooses one by arrows and Space. */
  async choose(group: Locator, name: string): Promise<void> {
    const radios = group.getByRole('radio');
    await this.stepTo(radios.first());
    const names = await radios.evaluateAll((all) =>
      all.map((radio) => radio.closest('div')?.textContent?.trim() ?? ''),
    );
    const at = names.findIndex((one) => one.includes(name));
    if (at === -1) throw new Error(`expected a choice ${name}, found ${names.join(', ')}`);
    await this.page.keyboard.press('Space');
    for (let step = 0; step < at; step++) await this.page.keyboard.press('ArrowDown');
    await expect(radios.nth(at)).toBeChecked();
  }
}
