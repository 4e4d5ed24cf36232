import { headingId } from './blocks.ts';
import type { Block } from './document.ts';
import { countWithNoun } from './number-words.ts';
import { barOf } from './ratings-table.ts';
import type { ReportInput } from './report-input.ts';
import { sayDay, sayFieldwork, sayRating } from './report-words.ts';
import { sampleSentence } from './summary-section.ts';

const KINDS: Readonly<Record<ReportInput['kind'], { readonly title: string; readonly words: string }>> = {
  inspection: { title: 'Inspection report', words: 'Inspection' },
  'dip-sample': { title: 'Report of a dip sample', words: 'Dip sample' },
};

/** The title page: the service, what was inspected and when, the overall rating on its scale, and from what it is made. */
export function coverOf(input: ReportInput): Block {
  const { loaded, results, kind } = input;
  const { framework } = loaded;
  const fieldwork = sayFieldwork(input.from, input.to);
  const cases = Object.values(results.cases).reduce((sum, count) => sum + count, 0);
  const facts = [
    { label: 'Kind', text: KINDS[kind].words },
    { label: 'Standards', text: framework.title },
    ...(fieldwork === null ? [] : [{ label: 'Fieldwork', text: fieldwork }]),
    { label: 'Report made', text: sayDay(input.madeOn) },
    ...(results.overall === null ? [] : [{ label: 'Score', text: `${results.score} out of ${results.maxScore}` }]),
  ];
  return {
    kind: 'cover',
    id: headingId(results.service),
    title: results.service,
    subtitle: KINDS[kind].title,
    rating: {
      label: 'Overall rating',
      text: sayRating(framework, results.overall),
      scale: `On the scale ${framework.rules.ratings.map(({ title }) => title).join(', ')}`,
      bar: barOf(input, results.overall) ?? 0,
    },
    facts,
    made: `Made with Casebook from ${countWithNoun(cases, 'case')}. ${sampleSentence(input)}`,
  };
}
