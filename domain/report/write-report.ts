import { annexeBlocks } from './annexe.ts';
import { heading, PAGE_BREAK, paragraph } from './blocks.ts';
import { keyQuestionChart } from './chart-block.ts';
import { contents } from './contents.ts';
import { contextBlocks } from './context-blocks.ts';
import { coverOf } from './cover.ts';
import type { Block, ReportDocument } from './document.ts';
import { exampleBlocks } from './example-blocks.ts';
import { glossaryBlocks } from './glossary.ts';
import { methodologyBlocks } from './methodology.ts';
import { gatherNotes } from './notes.ts';
import { overallParagraphs, ratingsTable } from './ratings-table.ts';
import type { ReportInput } from './report-input.ts';
import { standardSection } from './standard-section.ts';
import { recommendationBlocks, sampleSentence, strengthsAndAreas } from './summary-section.ts';
import { textBlocks } from './text-blocks.ts';
import { THEMES, themeBlocks } from './theme-blocks.ts';

function chapter(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function chartOf(input: ReportInput, domain: string): readonly Block[] {
  const chart = keyQuestionChart(input, domain);
  return chart === null ? [] : [chart];
}

/**
 * The full report: title page, contents, foreword, ratings, summary, recommendations, contextual facts, a section for each standard, diversity
 * and involvement, practice examples, and the annexes of method, of every figure and of words. A part of which there is
 * nothing to say has no heading. The panel's decisions are footnotes to the ratings they moved.
 */
export function writeReport(input: ReportInput): ReportDocument {
  const { framework } = input.loaded;
  const notes = gatherNotes(input);
  const foreword = chapter('Foreword', textBlocks(input.texts.foreword));
  const chapters: readonly Block[] = [
    ...(foreword.length > 0 ? [PAGE_BREAK, ...foreword] : []),
    PAGE_BREAK,
    ...chapter('Ratings', [...overallParagraphs(input), ratingsTable(input, notes)]),
    PAGE_BREAK,
    ...chapter('Summary', [
      paragraph(sampleSentence(input)),
      ...textBlocks(input.texts.overall),
      ...strengthsAndAreas(input, 3),
    ]),
    ...chapter('Recommendations', recommendationBlocks(input)),
    ...chapter('Contextual facts', contextBlocks(input)),
    ...framework.domains.flatMap(({ id, title, standards }) => [
      PAGE_BREAK,
      ...chapter(`${id}. ${title}`, [
        ...chartOf(input, id),
        ...standards.flatMap((standard) => standardSection(input, standard, notes)),
      ]),
    ]),
    ...THEMES.flatMap((theme) => chapter(theme.title, themeBlocks(input, theme))),
    ...chapter('Practice examples', exampleBlocks(input)),
    PAGE_BREAK,
    ...chapter('Annexe 1: Methodology', methodologyBlocks(input)),
    PAGE_BREAK,
    ...chapter('Annexe 2: Every figure', annexeBlocks(input)),
  ];
  const glossary = chapter('Annexe 3: Glossary', glossaryBlocks(chapters));
  const all = [...chapters, ...glossary];
  return {
    title: `${input.results.service}: report`,
    language: 'en-GB',
    blocks: [coverOf(input), contents(all), ...all],
    notes: notes.texts,
  };
}
