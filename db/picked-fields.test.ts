import { expect, test } from 'vitest';
import { noteField } from '../domain/history/fields.ts';
import { QuestionId } from '../domain/ids.ts';
import { addAudit, addCase, makeWorkbook, openDriverOf, storeOver } from './test-builders.ts';

const NOTE = noteField(QuestionId.parse('2.1.1'));

test('picked fields are those asked for, of every case of the audit alone, in the order of references', async () => {
  const store = storeOver(await openDriverOf(await makeWorkbook()));
  const audit = addAudit(store);
  const other = addAudit(store, 2);
  const second = addCase(store, 2, { audit, facts: { gender: 'female', ethnicity: 'white' } });
  const first = addCase(store, 1, { audit });
  addCase(store, 3, { audit: other, facts: { gender: 'male' } });
  store.act('answer', 'Ada', (recorder) => recorder.edit(second, [{ field: NOTE, value: 'A note' }]));
  const picked = [...store.pickFields(audit, ['field:gender', NOTE, 'field:gender'])];
  expect(picked.map(({ id, reference }) => [id, reference])).toEqual([
    [first, 'C1'],
    [second, 'C2'],
  ]);
  const values = picked.map((one) => Object.fromEntries([...one.values].filter(([field]) => field !== 'case:type')));
  expect(values).toEqual([{}, { 'field:gender': 'female', [NOTE]: 'A note' }]);
  expect(picked.every(({ complete, caseType }) => !complete && caseType === 'court')).toBe(true);
});

test('a field that was emptied is left out, and its case is not', async () => {
  const store = storeOver(await openDriverOf(await makeWorkbook()));
  const audit = addAudit(store);
  const only = addCase(store, 1, { audit, facts: { gender: 'female' } });
  store.act('edit-case', 'Ada', (recorder) => recorder.edit(only, [{ field: 'field:gender', value: null }]));
  expect(
    [...store.pickFields(audit, ['field:gender'])].map(({ id, values }) => [id, values.has('field:gender')]),
  ).toEqual([[only, false]]);
});
