import type { Output } from '../../api/contract.ts';
import type { App } from '../harness/app.ts';
import { call } from '../harness/call.ts';

/** Opens the sample audits, which are thrown away at the end, and gives the id of the one from Leicestershire. */
export async function openSample({ page }: Pick<App, 'page'>): Promise<string> {
  await call(page, 'workbook.openSample', {});
  const { value } = await call(page, 'audit.list', {});
  await page.reload(); // the page was made while no workbook was open
  const found = (value as Output<'audit.list'>).find(({ service }) => service.startsWith('Leicestershire'));
  if (!found) throw new Error('expected a sample from Leicestershire, found none');
  return found.id;
}
