import { expect, test } from 'vitest';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const workbook = await makeTestWorkbook();
const { client, context } = workbook;

const at = (path: string) => ({ path, focus: null, caret: null, scroll: 0 });
const typed = [{ form: 'audit', values: '{"service":"Half a na"}' }];

test('a place comes back with what was half typed there', async () => {
  const place = { ...at('/audits/new'), typed };
  await client['place.keep']({ place });
  expect(await client['place.last']({})).toEqual({ place });
});

test('a place that was kept before forms were is still one', async () => {
  context.store.remember('place', JSON.stringify(at('/rounds')));
  expect(await client['place.last']({})).toEqual({ place: { ...at('/rounds'), typed: [] } });
});

test('nothing typed about an audit is kept once it was purged, whose screen is still open somewhere', async () => {
  const audit = await workbook.newAudit('Purged');
  const place = { ...at(`/audits/${audit}/details`), typed };
  await client['place.keep']({ place });
  expect(await client['place.last']({})).toEqual({ place });
  await client['purge.audit']({ author: AUTHOR, audit, reason: 'Past its day', service: 'Purged' });
  await client['place.keep']({ place });
  expect(await client['place.last']({})).toEqual({ place: null });
});
