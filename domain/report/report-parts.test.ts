import { describe, expect, test } from 'vitest';
import { FieldId } from '../ids.ts';
import { questionId, resultsOf } from '../scoring/test-builders.ts';
import { describeInspected } from './inspected.ts';
import type { ReportInput } from './report-input.ts';
import { NO_TEXTS } from './report-texts.ts';
import { input, loaded, textOf, textsOf } from './test-documents.ts';
import { writeReport } from './write-report.ts';

describe('the parts of a report that may be missing', () => {
  const headsOf = (parts: Partial<ReportInput>) =>
    writeReport(input(parts)).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const FACT = { what: 'First-time entrants', here: '217', elsewhere: '', source: 'Youth Justice Board' };
  const MATCH = {
    caseType: 'court',
    field: FieldId.parse('gender'),
    value: 'female',
    eligible: 4,
    eligibleOf: 20,
    sampled: 3,
    sampledOf: 13,
    eligiblePercent: 20,
    sampledPercent: 23,
  };

  test('have no heading while there is nothing to say', () => {
    const heads = headsOf({});
    for (const missing of ['Foreword', 'Contextual facts', 'The sample', 'Practice examples', 'Recommendations'])
      expect(heads).not.toContain(missing);
  });

  test('have one once there is: foreword, facts, sample', () => {
    const texts = { ...NO_TEXTS, foreword: 'One.\n\nTwo.' };
    const heads = headsOf({ texts, facts: [FACT], sample: { sentences: ['Drawn by chance.'], match: [MATCH] } });
    for (const there of ['Foreword', 'Contextual facts', 'The sample']) expect(heads).toContain(there);
  });

  test('S4: the match of sample and eligible cases is given with its counts, and a foreword paragraph by paragraph', () => {
    const made = writeReport(
      input({ texts: { ...NO_TEXTS, foreword: 'One.\n\nTwo.' }, sample: { sentences: [], match: [MATCH] } }),
    );
    expect(textsOf(made)).toContain('Court disposal: Gender\nFemale 4 of 20 (20%) 3 of 13 (23%)');
    const paragraphs = made.blocks.filter((block) => block.kind === 'paragraph').map(textOf);
    expect(paragraphs).toEqual(expect.arrayContaining(['One.', 'Two.']));
  });

  test('meetings and surveys are told with the method, where they are known', () => {
    expect(headsOf({})).not.toContain('Meetings and surveys');
    const surveys = [
      { who: 'Case managers', asked: 30, replied: 24 },
      { who: 'Volunteers', asked: null, replied: 7 },
    ];
    const text = textsOf(writeReport(input({ contacts: { meetings: 44, surveys } })));
    expect(text).toContain('Inspectors held 44 meetings beside the cases.');
    expect(text).toContain('Case managers 30 24\nVolunteers – 7');
    expect(textsOf(writeReport(input({ contacts: { meetings: 1, surveys: [] } })))).toContain(
      'held one meeting beside',
    );
  });

  test('F6: figures of a snapshot, and of complete cases only, are said to be such', () => {
    expect(textsOf(writeReport(input({ figuresOf: { kind: 'snapshot', on: '2026-03-09', revision: 2 } })))).toContain(
      'complete when the audit was closed on 9 March 2026',
    );
    expect(textsOf(writeReport(input({ figuresOf: { kind: 'complete' } })))).toContain('others are not counted');
  });

  test('a figure of fewer than five cases is marked wherever it is printed', () => {
    const few = resultsOf(loaded, { [questionId('2.1.1')]: { yes: 3, no: 1 } }, { caseCounts: { court: 4 } });
    expect(textsOf(writeReport(input({ results: few })))).toContain('75% 3 of 4; few cases');
    expect(textsOf(writeReport(input()))).not.toContain('few cases');
  });

  test('diversity has the figures of every question that names it', () => {
    const made = writeReport(input());
    const table = made.blocks.find((block) => block.kind === 'table' && block.caption.startsWith('Diversity'));
    const asked = loaded.questions.filter(({ text, caseType }) => caseType === 'court' && /diversity/.test(text));
    expect(asked.length).toBeGreaterThan(2);
    for (const { id } of asked) expect(table && textOf(table)).toContain(`${id} `);
  });

  test('the glossary explains the terms that the report uses, and no other', () => {
    const text = textsOf(writeReport(input()));
    expect(text).toContain('Desistance The ending of offending');
    expect(text).not.toContain('Detention and training order A custodial');
    const named = textsOf(writeReport(input({ texts: { ...NO_TEXTS, overall: 'A detention and training order.' } })));
    expect(named).toContain('Detention and training order A custodial');
  });
});

describe('the cases inspected, by what is known of them', () => {
  const cases = (...genders: (string | null)[]) =>
    genders.map((gender) => ({ caseType: 'court', field: (id: string) => (id === 'gender' ? gender : null) }));
  const gendersOf = (...genders: (string | null)[]) =>
    describeInspected(loaded.framework, cases(...genders)).find(({ id }) => id === 'gender')?.groups;
  const times = (count: number, value: string) => Array.from({ length: count }, () => value);

  test('are counted by group', () => {
    expect(gendersOf(...times(5, 'female'), ...times(8, 'male'))).toEqual([
      { ids: ['female'], cases: 5 },
      { ids: ['male'], cases: 8 },
    ]);
  });

  test('groups of fewer than five are put together with a neighbour, and a field is left out of which nothing is to be seen', () => {
    const groups = gendersOf(...times(2, 'female'), ...times(6, 'male'), ...times(9, 'not-known'));
    expect(groups).toEqual([
      { ids: ['not-known'], cases: 9 },
      { ids: ['female', 'male'], cases: 8 },
    ]);
    expect(gendersOf(...times(2, 'female'), ...times(11, 'male'))).toBeUndefined();
    expect(describeInspected(loaded.framework, cases(null, null))).toEqual([]);
  });
});
