import { annexeBlocks } from './annexe.ts';
import { bullets, heading, PAGE_BREAK, paragraph } from './blocks.ts';
import { keyQuestionChart } from './chart-block.ts';
import type { Block, Piece, ReportDocument } from './document.ts';
import { exampleBlocks } from './example-blocks.ts';
import { methodologyBlocks } from './methodology.ts';
import { gatherNotes } from './notes.ts';
import { overallParagraphs, ratingsTable } from './ratings-table.ts';
import type { ReportInput } from './report-input.ts';
import { standardSection } from './standard-section.ts';
import { recommendationBlocks, sampleSentence, strengthsAndAreas } from './summary-section.ts';
import { titleBlocks } from './title-blocks.ts';

/** Links to the chapters that follow. */
function contents(blocks: readonly Block[]): Block {
  const chapters = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []));
  return bullets(chapters.map(({ text, id }): readonly Piece[] => [{ kind: 'link', text, to: id }]));
}

function chapter(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function chartOf(input: ReportInput, domain: string): readonly Block[] {
  const chart = keyQuestionChart(input, domain);
  return chart === null ? [] : [chart];
}

/**
 * The full report: ratings, summary, recommendations, a section for each standard, practice examples, and the annexes
 * of method and of every figure. The panel's decisions are footnotes to the ratings they moved.
 */
export function writeReport(input: ReportInput): ReportDocument {
  const { framework } = input.loaded;
  const notes = gatherNotes(input);
  const chapters: readonly Block[] = [
    PAGE_BREAK,
    ...chapter('Ratings', [...overallParagraphs(input), ratingsTable(input, notes)]),
    PAGE_BREAK,
    ...chapter('Summary', [paragraph(sampleSentence(input)), ...strengthsAndAreas(input, 3)]),
    ...chapter('Recommendations', recommendationBlocks(input)),
    ...framework.domains.flatMap(({ id, title, standards }) => [
      PAGE_BREAK,
      ...chapter(`${id}. ${title}`, [
        ...chartOf(input, id),
        ...standards.flatMap((standard) => standardSection(input, standard, notes)),
      ]),
    ]),
    ...chapter('Practice examples', exampleBlocks(input)),
    PAGE_BREAK,
    ...chapter('Annexe 1: Methodology', methodologyBlocks(input)),
    PAGE_BREAK,
    ...chapter('Annexe 2: Every figure', annexeBlocks(input)),
  ];
  return {
    title: `${input.results.service}: report`,
    language: 'en-GB',
    blocks: [...titleBlocks(input, 'Report'), heading(2, 'Contents'), contents(chapters), ...chapters],
    notes: notes.texts,
  };
}
