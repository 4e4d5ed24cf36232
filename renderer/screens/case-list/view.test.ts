import { describe, expect, test } from 'vitest';
import type { ListedCase } from '../../../api/contract/case.ts';
import { CaseId, FieldId } from '../../../domain/ids.ts';
import { WHOLE_LIST } from './list-view.ts';
import { filterCases, isFiltering, NOBODY, sortCases } from './view.ts';

const HARM = FieldId.parse('inspectorRiskOfSeriousHarm');
const OPTIONS = ['low', 'medium', 'high', 'very-high'];

function aCase(reference: string, rest: Partial<ListedCase> = {}): ListedCase {
  const id = CaseId.parse('c-000000000000');
  const usual = {
    caseType: 'court',
    frameworkVersion: 1,
    complete: false,
    status: 'in-progress' as const,
    revision: 1,
    answered: 0,
    applicable: 40,
    assessor: null,
    alert: null,
    notesAsked: 0,
    facts: {},
  };
  return { id, reference, ...usual, ...rest };
}

const references = (cases: readonly ListedCase[]): string[] => cases.map(({ reference }) => reference);
const { filter } = WHOLE_LIST;

describe('filtering', () => {
  const cases = [
    aCase('C001', { assessor: 'Ada', facts: { [HARM]: 'high' } }),
    aCase('C002', { caseType: 'out-of-court', answered: 3, alert: 'yes' }),
    aCase('C003', { complete: true, status: 'complete', answered: 40, alert: 'no' }),
  ];
  test.each([
    ['words in any field', { text: 'ada c00' }, ['C001']],
    ['a case type', { caseType: 'out-of-court' }, ['C002']],
    ['a status', { status: 'complete' }, ['C003']],
    ['no assessor', { assessor: NOBODY }, ['C002', 'C003']],
    ['an alert', { alert: 'yes' }, ['C002']],
    ['a classification', { classifications: { [HARM]: 'high' } }, ['C001']],
    ['nothing', {}, ['C001', 'C002', 'C003']],
  ])('by %s', (_, wanted, found) => {
    expect(references(filterCases(cases, { ...filter, ...wanted }))).toEqual(found);
  });

  test('is told apart from looking for nothing', () => {
    expect(isFiltering(filter)).toBe(false);
    expect(isFiltering({ ...filter, classifications: { [HARM]: '' } })).toBe(false);
    expect(isFiltering({ ...filter, classifications: { [HARM]: 'low' } })).toBe(true);
  });
});

describe('sorting', () => {
  const sort = (cases: readonly ListedCase[], by: typeof WHOLE_LIST.sort.by, isDescending = false) =>
    references(sortCases(cases, { by, isDescending }, () => OPTIONS));

  test('by reference counts as people do', () => {
    expect(sort([aCase('C10'), aCase('C2'), aCase('C1')], 'reference')).toEqual(['C1', 'C2', 'C10']);
  });

  test('by a classification goes by the order of the framework, with nothing last', () => {
    const cases = [
      aCase('A'),
      aCase('B', { facts: { [HARM]: 'very-high' } }),
      aCase('C', { facts: { [HARM]: 'low' } }),
    ];
    expect(sort(cases, HARM)).toEqual(['C', 'B', 'A']);
  });

  test('by status goes from not started to complete, and by how much is answered between', () => {
    const cases = [
      aCase('A', { complete: true, answered: 40 }),
      aCase('B', { answered: 30 }),
      aCase('C', { answered: 3 }),
      aCase('D'),
    ];
    expect(sort(cases, 'status')).toEqual(['D', 'C', 'B', 'A']);
    expect(sort(cases, 'status', true)).toEqual(['A', 'B', 'C', 'D']);
  });
});
