import { expect, it } from 'vitest';
import { AppError } from '../api/errors.ts';
import { clientOf, makePageClient } from './client.ts';
import { namedAudit, namedCase } from './session/named.ts';

it('a page gets the value of a reply, and an error of the list where it was refused', async () => {
  const client = makePageClient(async (method) =>
    method === 'workbook.state'
      ? { ok: true, value: { open: null } }
      : { ok: false, error: { code: 'locked', message: 'The workbook is locked.', faults: [] } },
  );
  expect(await client['workbook.state']({})).toEqual({ open: null });
  const refused = client['preferences.get']({});
  await expect(refused).rejects.toBeInstanceOf(AppError);
  await expect(refused).rejects.toMatchObject({ code: 'locked', message: 'The workbook is locked.' });
});

it('a method of a client is the same each time it is asked for', () => {
  const client = clientOf(async () => null);
  expect(client['case.open']).toBe(client['case.open']);
  expect(client['case.open']).not.toBe(client['case.list']);
});

it('an address names an audit or a case by an id, and by nothing else', () => {
  expect([namedAudit('a-0123456789ab'), namedAudit('c-0123456789ab'), namedAudit('new')]).toEqual([
    'a-0123456789ab',
    null,
    null,
  ]);
  expect([namedCase('c-0123456789ab'), namedCase('a-0123456789ab'), namedCase('c-0123456789ab/x')]).toEqual([
    'c-0123456789ab',
    null,
    null,
  ]);
});
