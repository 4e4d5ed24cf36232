import type { CaseResult } from '../scoring/results-schema.ts';
import { cell, column, groupRow, heading, paragraph, row, table } from './blocks.ts';
import type { Block, ReportDocument } from './document.ts';
import type { Finding } from './finding-schema.ts';
import { gatherNotes, type Notes } from './notes.ts';
import { overallParagraphs } from './ratings-table.ts';
import type { ReportInput } from './report-input.ts';
import { sayPercent, sayRating, sayStandard } from './report-words.ts';
import { recommendationBlocks, sampleSentence, strengthsAndAreas } from './summary-section.ts';
import { titleBlocks } from './title-blocks.ts';

/** The strengths and areas that fit on two pages: so many of each a domain, fewer where recommendations need room. */
const MOST_A_DOMAIN = { alone: 3, beside: 2 };

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
    [column('Standard', 30), column('Rating', 24), column('Judged sufficient, of the cases it applied to', 46)],
    rows,
  );
}

/** How sufficient a finding's cases are, from 0 to 1. */
const shareOf = ({ counts: { yes, no } }: Finding): number => yes / (yes + no);

/** The few that say most: the strongest strengths, the weakest areas for improvement. */
function pick(findings: readonly Finding[], as: 'strength' | 'area', most: number): readonly Finding[] {
  const some = findings.filter(({ chosen, suggestion }) => chosen && suggestion?.as === as);
  const sign = as === 'strength' ? -1 : 1;
  return some.toSorted((a, b) => sign * (shareOf(a) - shareOf(b))).slice(0, most);
}

/** Keeps the chosen strengths and areas of each domain that a summary has room for. */
function shorten(input: ReportInput): ReportInput {
  const most = input.recommendations.length > 0 ? MOST_A_DOMAIN.beside : MOST_A_DOMAIN.alone;
  const findings = input.loaded.framework.domains.flatMap(({ standards }) => {
    const ids = new Set<string | null>(standards.map(({ id }) => id));
    const here = input.findings.filter(({ standard }) => ids.has(standard));
    return [...pick(here, 'strength', most), ...pick(here, 'area', most)];
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
      ratingsAtAGlance(input, notes),
      heading(2, 'Strengths and areas for improvement'),
      ...strengthsAndAreas(shorten(input), 3),
      ...(recommended.length > 0 ? [heading(2, 'Recommendations'), ...recommended] : []),
    ],
    notes: notes.texts,
  };
}
