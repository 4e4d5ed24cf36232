import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../ids.ts';
import { questionId, released, resultsOf } from '../scoring/test-builders.ts';
import type { KeptFinding } from './finding-schema.ts';
import { listFindings, wordingOf } from './findings.ts';

const loaded = released('yjs-2021');

/** 13 court cases: one strong prompt, one weak, one of too few cases, and a key question. */
const COUNTS = {
  '2.1.1': { yes: 10, no: 3 },
  '2.1.1.a': { yes: 12, no: 1 },
  '2.1.1.b': { yes: 4, no: 9 },
  '2.1.1.h': { yes: 0, no: 4, naByRule: 9 },
};

function findings(kept: Readonly<Record<string, KeptFinding>> = {}, counts: typeof COUNTS = COUNTS) {
  const results = resultsOf(loaded, counts, { caseCounts: { court: 13 } });
  const byId = new Map(Object.entries(kept).map(([id, one]) => [questionId(id), one] as const));
  return listFindings(loaded, results, byId);
}

function one(id: string, list = findings()) {
  const found = list.find(({ question }) => question === id);
  if (!found) throw new Error(`expected a finding on ${id}; found none`);
  return found;
}

const kept = (parts: Partial<KeptFinding>): KeptFinding => ({
  chosen: true,
  order: null,
  text: null,
  basedOn: { yes: 12, no: 1, notApplicable: 0, unanswered: 0 },
  ...parts,
});

describe('findings', () => {
  test('there is one for every question', () => {
    expect(findings().map(({ question }) => question)).toEqual(loaded.questions.map(({ id }) => id));
  });

  test('key questions and suggestions are chosen until somebody decides; what nobody answered is not', () => {
    const chosen = findings().filter((finding) => finding.chosen);
    expect(chosen.map(({ question }) => String(question))).toEqual(['2.1.1', '2.1.1.a', '2.1.1.b']);
    expect(one('2.1.1.a', findings({ '2.1.1.a': kept({ chosen: false }) })).chosen).toBe(false);
  });

  test('strengths and areas are suggested with the reason, and not from fewer than five cases', () => {
    expect(one('2.1.1.a').suggestion).toEqual({
      as: 'strength',
      reason: '12 of 13 applicable, 92 per cent: among the five strongest prompts of its domain',
    });
    expect(one('2.1.1.b').suggestion).toEqual({
      as: 'area',
      reason: '4 of 13 applicable, 31 per cent: among the five weakest prompts of its domain',
    });
    expect(one('2.1.1.h').suggestion).toBeNull();
  });

  test('an own wording takes the place of the sentence, and is flagged once the figures are others', () => {
    const own = { '2.1.1.a': kept({ text: 'Nearly all plans were good.' }) };
    const before = one('2.1.1.a', findings(own));
    expect([wordingOf(before), before.figuresChanged]).toEqual(['Nearly all plans were good.', false]);
    const after = one('2.1.1.a', findings(own, { ...COUNTS, '2.1.1.a': { yes: 11, no: 2 } }));
    expect([after.figuresChanged, after.basedOn]).toEqual([true, own['2.1.1.a'].basedOn]);
    expect(after.sentence).toMatch(/^In 11 of the 13 cases inspected, /);
  });

  test('a sentence from the counts is never flagged: it is always of the figures as they are', () => {
    const list = findings({ '2.1.1.a': kept({}) }, { ...COUNTS, '2.1.1.a': { yes: 11, no: 2 } });
    expect([one('2.1.1.a', list).figuresChanged, one('2.1.1.a', list).basedOn]).toEqual([false, null]);
  });

  test('within a standard the order that was decided on comes first, the framework’s order after it', () => {
    const ordered = findings({ '2.1.1.b': kept({ order: 0 }), '2.1.1': kept({ order: 1 }) });
    const ids: readonly QuestionId[] = ordered.map(({ question }) => question);
    expect(ids.slice(0, 4).map(String)).toEqual(['2.1.1.b', '2.1.1', '2.1.1.a', '2.1.1.c']);
  });
});
