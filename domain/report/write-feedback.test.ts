import { describe, expect, test } from 'vitest';
import { questionId } from '../scoring/test-builders.ts';
import { freeTextsOfFeedback } from './free-texts.ts';
import { listsOf, loaded, textOf, textsOf } from './test-documents.ts';
import { type AnsweredQuestion, type FeedbackInput, writeFeedback } from './write-feedback.ts';

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
