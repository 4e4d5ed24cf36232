import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryContent } from '../domain/history/change.ts';
import {
  addAudit,
  addCase,
  auditId,
  caseId,
  faultsOf,
  makeWorkbook,
  noteOn,
  openDriverOf,
  openFilled,
  set,
  storeOver,
} from './test-builders.ts';

test('each entry holds the hash of the one before it and its own content, from the first on', async () => {
  const { driver, store } = await openFilled();
  const hashes = driver.prepareRaw<[Uint8Array]>('SELECT hash FROM entry ORDER BY seq').all();
  const entries = store.history(auditId(1), null, 1000).toReversed();
  expect(entries).toHaveLength(hashes.length);
  let before: Uint8Array = Buffer.alloc(32);
  for (const [at, entry] of entries.entries()) {
    const hash = createHash('sha256').update(before).update(entryContent(entry, entry.changes)).digest();
    expect(Buffer.from(hashes[at]?.[0] ?? [])).toEqual(hash);
    before = hash;
  }
});

test('stamps grow by every entry, whichever way the clock goes', async () => {
  const driver = await openDriverOf(await makeWorkbook());
  const hours = [12, 12, 9, 9, 13, 3, 3, 3, 14, 14, 1];
  let at = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 22, hours[at++ % hours.length]));
  const store = storeOver(driver, { clock });
  addAudit(store);
  addCase(store);
  for (let n = 0; n < 20; n++) set(store, caseId(1), noteOn('2.1.1'), `note ${n}`);
  const entries = store.history(auditId(1), null, 100).toReversed();
  const stamps = entries.map(({ stamp }) => stamp);
  expect(stamps).toHaveLength(22);
  expect(new Set(stamps).size).toBe(22);
  expect(stamps).toEqual(stamps.toSorted());
  expect(entries.map(({ recordedAt }) => recordedAt.slice(11, 13)).slice(0, 5)).toEqual(['12', '12', '09', '09', '13']);
  expect(faultsOf(store)).toEqual([]);
});

test('stamps go on growing when the workbook is opened again with the clock set back', async () => {
  const made = await makeWorkbook();
  const first = await openDriverOf(made);
  addAudit(storeOver(first, { clock: () => new Date('2030-01-01T00:00:00Z') }));
  first.close();
  const store = storeOver(await openDriverOf(made), { clock: () => new Date('2020-01-01T00:00:00Z') });
  addCase(store);
  const [newest, oldest] = store.history(auditId(1), null, 10);
  expect(oldest?.stamp).toBe('2030-01-01T00:00:00.000Z/0000');
  expect(newest?.stamp).toBe('2030-01-01T00:00:00.000Z/0001');
});

test('the changes of a workbook are numbered from 1 without a gap, and so are its entries', async () => {
  const { store } = await openFilled();
  const entries = store.history(auditId(1), null, 1000).toReversed();
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
  const changes = entries.flatMap(({ changes: made }) => made.map(({ seq }) => seq));
  expect(changes).toEqual(changes.map((_, at) => at + 1));
});

const NASTY = [
  '1',
  '1.0',
  'true',
  'null',
  '',
  '"',
  '\\',
  '\u2028',
  '\ufeffBOM',
  '😀',
  'e\u0301',
  '[1]',
  "'; --",
  '\u0007',
];

test.each(NASTY)('the text %j comes back as it was written, and the chain holds', async (text) => {
  const { store } = await openFilled();
  set(store, caseId(1), noteOn('2.1.3'), text);
  expect(store.fieldsOf(caseId(1)).get(noteOn('2.1.3'))).toBe(text);
  expect(faultsOf(store)).toEqual([]);
});

test('whatever text is written, by whatever author, the chain holds, and what is read back is what counts as the same', async () => {
  const { store } = await openFilled();
  const texts = fc.tuple(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\ud83d', '\udc00x', 'a\0b'),
  );
  fc.assert(
    fc.property(texts, ([note, author, ending]) => {
      const write = () =>
        store.act('note', author + ending, (recorder) => {
          recorder.edit(caseId(1), [{ field: noteOn('2.1.3'), value: note + ending }]);
          return recorder.action;
        });
      write();
      expect(store.fieldsOf(caseId(1)).get(noteOn('2.1.3'))).toBe((note + ending).toWellFormed());
      expect(write()).toBeNull();
    }),
    {
      seed: 20_261_122,
      numRuns: 150,
      examples: [[['', '', '\ud83d']], [['\ud800', 'x\udfff', '']], [['', '', 'a\0b']]],
    },
  );
  expect(faultsOf(store)).toEqual([]);
});
