import { fillForm } from './fill.ts';
import type { Given } from './questions.ts';
import { openForm, type Subject } from './subject.ts';

const APART_MS = 120;
const SLOWER = 4;

/** The milliseconds from each key that answers until the next paint, on a processor four times slower. */
export async function measurePaints(subject: Subject, answers: readonly Given[]): Promise<readonly number[]> {
  const { page } = await openForm(subject);
  const session = await subject.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await fillForm(page, subject, answers, APART_MS);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await subject.settle(page);
  const paints = await page.evaluate(() => window.probe.paints);
  await page.close();
  return paints.filter(({ key }) => key !== 'Tab').map(({ took }) => took);
}
