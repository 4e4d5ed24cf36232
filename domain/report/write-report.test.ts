import { describe, expect, test } from 'vitest';
import type { Rating } from '../ids.ts';
import { questionId } from '../scoring/test-builders.ts';
import type { Finding } from './finding-schema.ts';
import { freeTextsOfReport } from './free-texts.ts';
import type { ReportInput } from './report-input.ts';
import { findingBlocks } from './standard-section.ts';
import { input, listsOf, loaded, RECOMMENDATIONS, textOf, textsOf } from './test-documents.ts';
import { writeReport } from './write-report.ts';

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
    const links = made.blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : []));
    const ids = made.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(links.length).toBeGreaterThan(5);
    for (const { to } of links) expect(ids).toContain(to);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the texts that people wrote are all listed: own wordings, reasons, recommendations, examples', () => {
    const findings = input().findings.map((finding, at) => (at === 0 ? { ...finding, text: 'Own.' } : finding));
    const examples = [{ reference: 'C1', question: '2.1.1', text: 'Noted.' }];
    const listed = freeTextsOfReport(input({ findings, examples, recommendations: RECOMMENDATIONS }));
    expect(listed.map(({ text }) => text)).toEqual(['Own.', 'a', 'b', 'c', 'Noted.']);
  });
});

describe('the title page', () => {
  const coverOf = (parts: Partial<ReportInput>) => {
    const [cover] = writeReport(input(parts)).blocks;
    if (cover?.kind !== 'cover') throw new Error(`expected a cover first, found ${cover?.kind}`);
    return cover;
  };

  test('says of what, when, and from how many cases of which state the report is made', () => {
    const cover = coverOf({ from: '2026-03-02', to: '2026-03-06', kind: 'dip-sample' });
    expect([cover.title, cover.subtitle]).toEqual(['A service', 'Report of a dip sample']);
    expect(cover.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Kind: Dip sample',
      `Standards: ${loaded.framework.title}`,
      'Fieldwork: 2 March 2026 to 6 March 2026',
      'Report made: 24 November 2026',
    ]);
    expect(cover.made).toBe(
      'Made with Casebook from 13 cases. The figures are of 13 court disposal cases and no out-of-court disposal cases.',
    );
    const snapshot = coverOf({ figuresOf: { kind: 'snapshot', on: '2026-03-09', revision: 2 } });
    expect(snapshot.made).toContain('complete when the audit was closed on 9 March 2026 (revision 2)');
  });

  test('gives the overall rating in words with its place on the scale, and its score', () => {
    const { results } = input();
    const cover = coverOf({ results: { ...results, overall: 'good' as Rating, score: 20, maxScore: 36 } });
    expect(cover.rating).toEqual({
      label: 'Overall rating',
      text: 'Good',
      scale: 'On the scale Inadequate, Requires improvement, Good, Outstanding',
      bar: 75,
    });
    expect(cover.facts.at(-1)).toEqual({ label: 'Score', text: '20 out of 36' });
    expect(coverOf({}).rating).toMatchObject({ text: 'Not rated', bar: 0 });
  });
});

describe('the findings of a standard', () => {
  /** The paragraphs under the first key question of 2.1. */
  function paragraphsOf(findings: readonly Finding[]): readonly string[] {
    const blocks = findingBlocks(
      loaded,
      findings.filter(({ standard }) => standard === '2.1'),
    );
    const next = blocks.findIndex(({ kind }, at) => at > 0 && kind === 'heading');
    return blocks.slice(1, next).map(textOf);
  }

  test('are a paragraph for each key question, its sentence first, then those of its prompts in their order', () => {
    const { findings } = input();
    const chosen = findings.filter(({ chosen: isChosen, question }) => isChosen && question.startsWith('2.1.1'));
    expect(chosen.length).toBeGreaterThan(2);
    expect(paragraphsOf(findings)).toEqual([chosen.map(({ sentence }) => sentence).join(' ')]);
    const turned = [...findings].reverse();
    const [last] = findingBlocks(
      loaded,
      turned.filter(({ standard }) => standard === '2.1'),
    );
    expect(last && textOf(last)).toBe(loaded.questionById.get(questionId('2.1.3'))?.text);
  });

  test('keep an own wording to the letter, and a blank line in it', () => {
    const own = 'As  one said: “no – never”.\nIn two lines.\n\nAnd after a blank one.';
    const findings = input().findings.map((finding) => ({
      ...finding,
      chosen: finding.question === '2.1.1' || finding.question === '2.1.1.b',
      text: finding.question === '2.1.1' ? own : null,
    }));
    const [before, after = ''] = own.split('\n\n');
    const prompt = findings.find(({ question }) => question === '2.1.1.b')?.sentence;
    const blocks = findingBlocks(loaded, findings);
    expect(blocks.map(textOf)).toEqual([expect.any(String), before, `${after} ${prompt}`]);
  });
});
