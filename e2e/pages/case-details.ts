import type { Locator } from '@playwright/test';
import { Screen } from '../harness/screen.ts';

/** The facts about a case, to be added or edited. */
export class CaseDetailsPage extends Screen {
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }
  text(label: string): Locator {
    return this.page.getByRole('textbox', { name: label });
  }
  choice(field: string, value: string): Locator {
    return this.page.getByRole('group', { name: field }).getByRole('radio', { name: value, exact: true });
  }
  list(field: string): Locator {
    return this.page.getByRole('combobox', { name: field });
  }
  group(field: string): Locator {
    return this.page.getByRole('group', { name: field });
  }
  get add(): Locator {
    return this.page.getByRole('button', { name: 'Add the case' });
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: 'Save the details' });
  }
}
