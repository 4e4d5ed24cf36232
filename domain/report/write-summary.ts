import type { CaseResult } from '../scoring/results-schema.ts';
import { cell, column, groupRow, heading, paragraph, row, table } from './blocks.ts';
import type { Block, ReportDocument } from './document.ts';
import { gatherNotes, type Notes } from './notes.ts';
import { overallParagraphs } from './ratings-table.ts';
import type { ReportInput } from './report-input.ts';
import { sayPercent, sayRating, sayStandard } from './report-words.ts';
import { recommendationBlocks, sampleSentence, strengthsAndAreas } from './summary-section.ts';
import { titleBlocks } from './title-blocks.ts';

/** The strengths and areas that fit on two pages: so many of each a domain. */
const MOST_A_DOMAIN = 3;

function keyFigures({ keyQuestions }: CaseResult): string {
  return keyQuestions
    .map(({ id, percent, yes, of, unanswered }) =>
      percent === null
        ? `${id}: ${sayPercent({ percent, unanswered }).toLowerCase()}`
        : `${id}: ${sayPercent({ percent, unanswered })} (${yes} of ${of})`,
    )
    .join(', ');
}

/** Ratings with the percentages of their key questions beside them, in one table. */
function ratingsAtAGlance(input: ReportInput, notes: Notes): Block {
  const { framework } = input.loaded;
  const rows = framework.domains.flatMap(({ id: domain, title, standards }) => [
    groupRow(`${domain}. ${title}`),
    ...standards.flatMap((standard) => {
      const result = input.results.standards.find(({ id }) => id === standard.id);
      if (!result) return [];
      const figures = result.evidence === 'cases' ? keyFigures(result) : 'Qualitative evidence';
      const rating = cell([
        { kind: 'text', text: sayRating(framework, result.rating), look: 'plain' },
        ...notes.refer(standard.id),
      ]);
      return [row(sayStandard(standard), rating, figures)];
    }),
  ]);
  return table(
    'Ratings, and the key questions they come from',
    [column('Standard', 31), column('Rating', 21), column('Judged sufficient, of the cases it applied to', 48)],
    rows,
  );
}

/** Keeps the first few chosen strengths and areas of each domain: what a summary has room for. */
function shorten(input: ReportInput): ReportInput {
  const domainOf = new Map<string | null, string>(
    input.loaded.framework.domains.flatMap(({ id, standards }) =>
      standards.map((standard) => [standard.id, id] as const),
    ),
  );
  const taken = new Map<string, number>();
  const findings = input.findings.filter(({ chosen, standard, suggestion }) => {
    if (!chosen || suggestion === null) return false;
    const key = `${domainOf.get(standard)} ${suggestion.as}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return (taken.get(key) ?? 0) <= MOST_A_DOMAIN;
  });
  return { ...input, findings };
}

/** The two-page summary: overall rating, ratings at a glance, what is strong, what is not, and what to do. */
export function writeSummary(input: ReportInput): ReportDocument {
  const notes = gatherNotes(input);
  const recommended = recommendationBlocks(input);
  return {
    title: `${input.results.service}: summary`,
    language: 'en-GB',
    blocks: [
      ...titleBlocks(input, 'Summary'),
      ...overallParagraphs(input),
      paragraph(sampleSentence(input)),
      heading(2, 'Ratings'),
      ratingsAtAGlance(input, notes),
      heading(2, 'Strengths and areas for improvement'),
      ...strengthsAndAreas(shorten(input), 3),
      ...(recommended.length > 0 ? [heading(2, 'Recommendations'), ...recommended] : []),
    ],
    notes: notes.texts,
  };
}
