import { describe, expect, test } from 'vitest';
import { FieldId } from '../ids.ts';
import { questionId, released, resultsOf } from '../scoring/test-builders.ts';
import type { Block, ReportDocument } from './document.ts';
import { listFindings } from './findings.ts';
import { freeTextsOfFeedback, freeTextsOfReport } from './free-texts.ts';
import { describeInspected } from './inspected.ts';
import type { ReportInput } from './report-input.ts';
import { NO_TEXTS } from './report-texts.ts';
import { writeBlank } from './write-blank.ts';
import { type AnsweredQuestion, type FeedbackInput, writeFeedback } from './write-feedback.ts';
import { writeReport } from './write-report.ts';
import { writeSummary } from './write-summary.ts';

const loaded = released('yjs-2021');

/** 13 court cases with ever weaker prompts. */
const COUNTS = Object.fromEntries(
  loaded.questions
    .filter(({ caseType }) => caseType === 'court')
    .map(
      ({ id }, at) =>
        [id, { yes: Math.max(0, 13 - Math.floor(at / 2)), no: Math.min(13, Math.floor(at / 2)) }] as const,
    ),
);

function input(parts: Partial<ReportInput> = {}): ReportInput {
  const results = resultsOf(loaded, COUNTS, { caseCounts: { court: 13 }, service: 'A service', complete: 13 });
  return {
    loaded,
    results,
    from: null,
    to: null,
    team: null,
    madeOn: '2026-11-24',
    findings: listFindings(loaded, results, new Map()),
    recommendations: [],
    examples: [],
    interviews: [],
    figuresOf: { kind: 'all' },
    sample: null,
    texts: NO_TEXTS,
    facts: [],
    inspected: [],
    names: false,
    ...parts,
  };
}

const RECOMMENDATIONS = ['a', 'b', 'c'].map((text, at) => ({ text, who: at === 1 ? 'The board' : 'The manager' }));

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    case 'list':
      return block.items.map((item) => item.map((piece) => ('text' in piece ? piece.text : '')).join('')).join('\n');
    case 'table':
      return block.rows
        .map(({ cells }) =>
          cells.flatMap(({ pieces }) => pieces.map((one) => ('text' in one ? one.text : ''))).join(' '),
        )
        .join('\n');
    case 'chart':
      return block.description;
    case 'lines':
      return block.label;
    case 'page-break':
      return '';
  }
}

const textsOf = ({ blocks }: ReportDocument): string => blocks.map(textOf).join('\n');
const listsOf = ({ blocks }: ReportDocument) => blocks.filter((block) => block.kind === 'list');

describe('the report', () => {
  test('groups recommendations by who must act, and numbers them through', () => {
    const lists = listsOf(writeReport(input({ recommendations: RECOMMENDATIONS }))).filter(({ ordered }) => ordered);
    expect(lists.map((block) => [block.start, textOf(block)])).toEqual([
      [1, 'a\nc'],
      [3, 'b'],
    ]);
  });

  test('F6: says that it is a draft while cases are not complete, and when the fieldwork was', () => {
    const whole = input({ from: '2026-03-02', to: '2026-03-06' });
    expect(textsOf(writeReport(whole))).toContain('Fieldwork: 2 March 2026 to 6 March 2026.');
    expect(textsOf(writeReport(whole))).not.toContain('Draft');
    const draft = { ...whole, results: { ...whole.results, complete: { count: 4, of: 13 } } };
    expect(textsOf(writeReport(draft))).toContain('Draft: 4 of 13 cases are marked as complete.');
  });

  test('R4: says that there is no overall rating while standards are not rated', () => {
    expect(textsOf(writeReport(input()))).toContain(
      'There is no overall rating until all 12 scored standards are rated.',
    );
  });

  test('leaves out findings that are not chosen, and links each chapter from its contents', () => {
    const findings = input().findings.map((finding) => ({ ...finding, chosen: false }));
    const made = writeReport(input({ findings }));
    expect(textsOf(made)).not.toMatch(/In (all|only|none) /);
    const links = listsOf(made)[0]?.items.flat() ?? [];
    const ids = made.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(ids).toContain(link.kind === 'link' ? link.to : '');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the texts that people wrote are all listed: own wordings, reasons, recommendations, examples', () => {
    const findings = input().findings.map((finding, at) => (at === 0 ? { ...finding, text: 'Own.' } : finding));
    const examples = [{ reference: 'C1', question: '2.1.1', text: 'Noted.' }];
    const listed = freeTextsOfReport(input({ findings, examples, recommendations: RECOMMENDATIONS }));
    expect(listed.map(({ text }) => text)).toEqual(['Own.', 'a', 'b', 'c', 'Noted.']);
  });
});

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

describe('the summary', () => {
  const sentences = (parts: Partial<ReportInput>) => {
    const lists = listsOf(writeSummary(input(parts))).filter(({ ordered }) => !ordered);
    return lists.map(({ items }) => items.length);
  };

  test('holds three strengths and three areas a domain, and two of each beside recommendations', () => {
    expect(sentences({})).toEqual([3, 3]);
    expect(sentences({ recommendations: RECOMMENDATIONS })).toEqual([2, 2]);
  });

  test('takes the strongest strengths and the weakest areas', () => {
    const [strengths, areas] = listsOf(writeSummary(input()));
    expect(strengths && textOf(strengths)).toMatch(/^In all 13 cases inspected/);
    expect(areas && textOf(areas)).toMatch(/^In none of the 13 cases inspected/);
  });
});

describe('the feedback sheet of a case', () => {
  const answer = (id: string, state: AnsweredQuestion['state'], note = ''): AnsweredQuestion => ({
    question: questionId(id),
    state,
    note,
  });
  const sheet = (parts: Partial<FeedbackInput> = {}): FeedbackInput => ({
    loaded,
    service: 'A service',
    reference: 'C1',
    caseType: 'court',
    revision: 2,
    status: 'locked',
    answers: [
      answer('2.1.1', 'yes', 'Clear.'),
      answer('2.1.1.d', 'yes'),
      answer('2.1.1.b', 'no', 'Not asked.'),
      answer('2.1.2', 'na-by-rule'),
      answer('3.1.1', 'no'),
    ],
    strengths: '',
    actions: [],
    madeOn: '2026-11-24',
    people: null,
    ...parts,
  });

  test('says what was done well, asks what was not, and gives the notes', () => {
    const text = textsOf(writeFeedback(sheet()));
    expect(text).toContain(
      "2.1.1 Does assessment sufficiently analyse how to support the child's desistance? Sufficient Clear.",
    );
    expect(text).toContain('Done well\nAssessment utilised information held by other agencies.');
    expect(text).toContain('To be done better\nDoes assessment sufficiently analyse diversity issues? Not asked.');
  });

  test('takes a few prompts of each kind, those with a note first, some of every standard, and says how many more', () => {
    const court = loaded.questions.filter(({ kind, caseType }) => kind === 'prompt' && caseType === 'court');
    const answers = court.map(({ id }, at) => answer(id, 'no', at === court.length - 1 ? 'Seen last.' : ''));
    const made = writeFeedback(sheet({ answers }));
    const [better] = listsOf(made);
    expect(better?.items).toHaveLength(7);
    expect(textOf(better ?? { kind: 'page-break' })).toContain('Seen last.');
    const standards = new Set(court.filter(({ text }) => textsOf(made).includes(text)).map(({ standard }) => standard));
    expect(standards).toEqual(new Set(court.map(({ standard }) => standard)));
    expect(textsOf(made)).toContain(`And ${court.length - 7} more prompts, which the case holds with their notes.`);
  });

  test('begins with what went well and what is to be done, by whom and by when', () => {
    const actions = [{ text: 'Call the school', owner: 'CM01', due: '2026-12-01', words: 'Open' }];
    const { blocks } = writeFeedback(sheet({ strengths: 'A clear plan.', actions }));
    const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
    expect(captions.slice(0, 2)).toEqual(['What is to be done', 'The judgement of each key question']);
    const text = textsOf({ ...writeFeedback(sheet()), blocks });
    expect(text).toContain('What went well. A clear plan.');
    for (const cell of ['Call the school', 'CM01', '1 December 2026', 'Open']) expect(text).toContain(cell);
    expect(freeTextsOfFeedback(sheet({ strengths: 'A clear plan.', actions })).map(({ place }) => place)).toEqual([
      'note 2.1.1',
      'note 2.1.1.b',
      'strengths',
      'action 1',
    ]);
  });

  test('A4: leaves out questions of another case type, and does not discuss one that does not apply', () => {
    const { blocks } = writeFeedback(sheet());
    expect(textsOf({ ...writeFeedback(sheet()), blocks })).not.toContain('3.1.1');
    const heads = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(heads.filter((head) => head.startsWith('2.1.2'))).toEqual([]);
  });

  test('names people only where they are given, and lists its notes as texts to be looked through', () => {
    expect(textsOf(writeFeedback(sheet()))).not.toContain('Case manager:');
    const people = { caseManager: 'CM-1', assessor: 'Ann' };
    expect(textsOf(writeFeedback(sheet({ people })))).toContain('Case manager: CM-1. Assessor: Ann.');
    expect(freeTextsOfFeedback(sheet()).map(({ place, text }) => [place, text])).toEqual([
      ['note 2.1.1', 'Clear.'],
      ['note 2.1.1.b', 'Not asked.'],
    ]);
  });
});

describe('the blank form', () => {
  test.each(['yos-2018', 'yjs-2021'] as const)('of %s has every question and every detail once a case type', (id) => {
    const framework = released(id);
    const types = framework.framework.caseTypes.filter(({ illustrative }) => !illustrative);
    const rows = writeBlank(framework).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const asked = rows.filter(({ kind, cells }) => kind === 'row' && cells.length === 4);
    const ofTypes = framework.questions.filter(({ caseType }) => caseType !== null).length;
    const ofCases = framework.questions.filter(({ caseType }) => caseType === null).length;
    expect(asked).toHaveLength(ofTypes + ofCases * types.length);
    const details = rows.filter(({ cells }) => cells.length === 2);
    const wanted = types.flatMap((type) =>
      framework.framework.caseFields.filter(({ caseTypes }) => caseTypes?.includes(type.id) ?? true),
    );
    expect(details).toHaveLength(wanted.length);
  });
});
