import { expect, test } from 'vitest';
import { makeTestWorkbook } from '../test/workbook.ts';
import { makeClient } from './client.ts';
import type { Service } from './contract.ts';
import { type LogLine, makeDispatch } from './dispatch.ts';
import { AppError } from './errors.ts';

const CANARY = 'Jane Canary Doe';
const { client } = await makeTestWorkbook();

/** A door to a service one method of which does as told; the others are not asked. */
function doorTo(handler: () => unknown) {
  const lines: LogLine[] = [];
  const times = [10, 35];
  const service = { 'audit.list': handler } as unknown as Service; // a service with a fault, which no type allows
  const dispatch = makeDispatch(service, (line) => void lines.push(line), () => times.shift() ?? 0); // biome-ignore format: one line
  return { dispatch, lines };
}

class OddError extends Error {}

test.each([
  ['an error', () => { throw new OddError(CANARY); }],
  ['an error of a promise', () => Promise.reject(new RangeError(CANARY))],
  ['something that is no error', () => { throw CANARY; }],
  ['output that does not fit the contract', () => [{ id: CANARY }]],
  ['no output', () => undefined],
])('a bug is told as internal, and neither reply nor log says more than where it is: %s', async (_, handler) => {
  const { dispatch, lines } = doorTo(handler);
  const reply = await dispatch('audit.list', {});
  expect(reply).toEqual({
    ok: false,
    error: { code: 'internal', message: 'Casebook made a mistake. Nothing was changed by this step.', faults: [] },
  });
  expect(lines).toMatchObject([{ method: 'audit.list', milliseconds: 25, code: 'internal', bug: {} }]);
  expect(Object.keys(lines[0] ?? {})).toEqual(['method', 'milliseconds', 'code', 'bug']);
  expect(JSON.stringify([reply, lines])).not.toContain('Canary');
}); // biome-ignore format: throwing handlers on one line

test('the log of a bug names its place in the source', async () => {
  const { dispatch, lines } = doorTo(() => {
    throw new TypeError(CANARY);
  });
  await dispatch('audit.list', {});
  expect(lines[0]?.bug?.name).toBe('TypeError');
  expect(lines[0]?.bug?.stack).toMatch(/^\s+at .*dispatch\.test\.ts/);
});

test('an expected failure comes with its code, message and faults, and is no bug', async () => {
  const fault = { file: 'a.csv', row: 2, column: null, found: 'x', expected: 'y' };
  const { dispatch, lines } = doorTo(() => {
    throw new AppError('bad-file', 'A sentence.', [fault]);
  });
  expect(await dispatch('audit.list', {})).toEqual({
    ok: false,
    error: { code: 'bad-file', message: 'A sentence.', faults: [fault] },
  });
  expect(lines).toEqual([{ method: 'audit.list', milliseconds: 25, code: 'bad-file' }]);
});

test('a client gives values, and throws what went wrong as an AppError', async () => {
  expect(await client['audit.list']({})).toEqual([]);
  const failure = await client['audit.get']({ audit: 'a-000000000000' } as never).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'not-found' });
});

test('a client does not believe a reply that is none', async () => {
  for (const reply of [null, 'ok', { ok: true }, { ok: true, value: [{}] }, { ok: false, error: { code: 'odd' } }]) {
    const odd = makeClient(() => Promise.resolve(reply));
    await expect(odd['audit.list']({})).rejects.toThrow();
  }
});
