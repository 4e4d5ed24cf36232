import type { Results } from '../scoring/results-schema.ts';
import { column, groupRow, paragraph, plain, row, strong, table } from './blocks.ts';
import type { Block, Row } from './document.ts';
import type { Notes } from './notes.ts';
import type { ReportInput } from './report-input.ts';
import { sayRating, sayStandard } from './report-words.ts';

const BEST = 100;

/** How far a rating is up the scale, as a bar: nothing for the worst, all of it for the best. */
export function barOf({ loaded }: ReportInput, rating: Results['overall']): number | null {
  const { ratings } = loaded.framework.rules;
  const place = ratings.findIndex(({ id }) => id === rating) + 1;
  return place === 0 ? null : (BEST * place) / ratings.length;
}

/** The overall rating with its score, and what held it down or is still missing. */
export function overallParagraphs({ loaded, results }: ReportInput): readonly Block[] {
  const { framework } = loaded;
  const { overall, score, maxScore, limitedBy } = results;
  const scored = framework.rules.overall.scoredStandards;
  const lead = [
    strong(`Overall rating: ${sayRating(framework, overall)}`),
    plain(` (score ${score} out of ${maxScore})`),
  ];
  const blocks = [paragraph(lead, 'lead')];
  if (overall === null)
    blocks.push(paragraph(`There is no overall rating until all ${scored} scored standards are rated.`));
  if (limitedBy) {
    const by = `${limitedBy.standard} at ‘${sayRating(framework, results.standards.find(({ id }) => id === limitedBy.standard)?.rating ?? null)}’`;
    blocks.push(
      paragraph(
        `The score alone gives ‘${sayRating(framework, limitedBy.from)}’. Standard ${by} limits the overall rating to ‘${sayRating(framework, limitedBy.to)}’.`,
      ),
    );
  }
  return blocks;
}

/** The ratings of all standards, domain by domain, with references to the panel's footnotes. Domains have none (R8). */
export function ratingsTable(input: ReportInput, notes: Notes): Block {
  const { framework } = input.loaded;
  const scores = new Map(framework.rules.ratings.map(({ id, score }) => [id, score]));
  const rows = framework.domains.flatMap(({ id: domain, title, standards }): Row[] => {
    const rated = standards.flatMap((standard) => {
      const result = input.results.standards.find(({ id }) => id === standard.id);
      if (!result) return [];
      const rating = [plain(sayRating(framework, result.rating)), ...notes.refer(standard.id)];
      const score = result.rating === null || !result.scored ? '–' : String(scores.get(result.rating) ?? '–');
      return [row(sayStandard(standard), { pieces: rating, bar: barOf(input, result.rating) }, score)];
    });
    return [groupRow(`${domain}. ${title}`), ...rated];
  });
  const columns = [column('Standard', 56), column('Rating', 32), column('Score', 12, 'right')];
  return table(`Ratings of ${input.results.service}`, columns, rows);
}
