import { expect, test } from './harness/app.ts';
import { Screen } from './harness/screen.ts';
import { expectUsableZoomed } from './harness/zoom.ts';
import { CasePage } from './pages/case.ts';
import { openSample } from './pages/sample.ts';
import { StartPage } from './pages/start.ts';

test('400%: the screens before a workbook is open', async ({ app }) => {
  const start = new StartPage(app);
  await expect(start.button('Make a workbook')).toBeVisible();
  await expectUsableZoomed(app.page);
  await start.button('Make a workbook').click();
  await start.button('Make the workbook').click();
  await expectUsableZoomed(app.page);
  await start.button('Back').click();
  await start.make('Eastshire', 'marble teapot harbour lantern');
  await expectUsableZoomed(app.page);
  await start.confirmCode();
  await expect(start.heading).toHaveText('Your name');
  await expectUsableZoomed(app.page);
  await start.giveName('Ada Inspector');
  await expect(start.heading).toHaveText('Audits');
  await expectUsableZoomed(app.page);
  await start.lock();
  await expectUsableZoomed(app.page);
});

const SCREENS = ['cases', 'cases/new', 'organisation', 'results', 'panel', 'import', 'export', 'history'];

for (const name of SCREENS) {
  test(`400%: ${name}`, async ({ app }) => {
    const audit = await openSample(app);
    const screen = new Screen(app);
    await screen.goTo(`/audits/${audit}/${name}`);
    await expect(screen.heading).toBeVisible();
    await expect(app.page.getByText('Loading')).toHaveCount(0);
    await expectUsableZoomed(app.page);
  });
}

test('400%: a case, its check and its details', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'e');
  await app.page.keyboard.type('A note');
  await expectUsableZoomed(app.page);
  for (const part of ['check', 'details'] as const) {
    await screen.goTo(`${screen.address}/${part}`);
    await expect(
      screen.page.getByRole('heading', { name: part === 'check' ? 'Check the case' : 'Case details' }),
    ).toBeVisible();
    await expectUsableZoomed(app.page);
  }
});

test('400%: the lists of audits and a new one', async ({ app }) => {
  await openSample(app);
  const screen = new Screen(app);
  await expect(screen.heading).toHaveText('Audits');
  await expectUsableZoomed(app.page);
  await screen.goTo('/audits/new');
  await expect(screen.heading).toHaveText('New audit');
  await expectUsableZoomed(app.page);
});
