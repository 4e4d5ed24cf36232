import { expect, test } from 'vitest';
import { FieldId, QuestionId } from '../../../../domain/ids.ts';
import { readTraced, type Traced, tracedAddress } from './traced.ts';

const question = QuestionId.parse('2.1.1');
const by = FieldId.parse('caseManager');

test('an address names what is traced, whatever a group is called', () => {
  const groups = ['CM-A', 'a.b', 'Anne / Bob', '50%', '~x~', 'ŵ'];
  const all: Traced[] = [
    { question, state: null, within: null },
    { question, state: 'no', within: null },
    ...groups.map((group): Traced => ({ question, state: 'yes', within: { by, group } })),
  ];
  for (const traced of all) {
    const [, , which = '', more] = tracedAddress('', traced).split('/').slice(1);
    expect(more).toBeUndefined();
    expect(which).toMatch(/^[\w.~!'()*-]+$/);
    expect(readTraced('2.1.1', which)).toEqual(traced);
  }
});

test('an address that was typed wrongly names every case, or nothing', () => {
  expect(readTraced('2.1.1', 'maybe')).toEqual({ question, state: null, within: null });
  expect(readTraced('2.1.1', 'no.caseManager.~zz')).toEqual({ question, state: 'no', within: null });
  expect(readTraced('nothing at all', 'no')).toBeNull();
});
