import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import { standardsOf } from '../judgements.ts';

/** The columns of `results.csv`. A column is only ever added at the end. */
export const RESULT_COLUMNS = [
  'level',
  'id',
  'text',
  'ruleRating',
  'rating',
  'percent',
  'yes',
  'no',
  'of',
  'notApplicable',
  'unanswered',
  'denominator',
  'lower95',
  'upper95',
  'otherDenominator',
  'otherOf',
  'otherPercent',
  'cases',
] as const;

type Level = 'overall' | 'standard' | 'key-question' | 'prompt' | 'recorded-question' | 'case-question';
type Figure = Results['caseQuestions'][number];

const show = (value: string | number | null | undefined): string => (value == null ? '' : String(value));
const oneDecimal = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(1));

function figureRow(level: Level, text: string, figure: Figure, rating: string | null): readonly string[] {
  const { id, percent, yes, no, of, notApplicable, unanswered, denominator, otherDenominator, interval, sample } =
    figure;
  const counts = [yes, no, of, notApplicable, unanswered].map(show);
  const ends = [oneDecimal(interval?.[0]), oneDecimal(interval?.[1])];
  const { kind, of: otherOf, percent: otherPercent } = otherDenominator;
  const other = [kind, show(otherOf), show(otherPercent), show(sample)]; // F4: yes + no + not applicable + unanswered
  return [level, id, text, '', show(rating), show(percent), ...counts, denominator, ...ends, ...other];
}

const ratingRow = (level: Level, id: string, text: string, ruleRating: string | null, rating: string | null) => [
  level,
  id,
  text,
  show(ruleRating),
  show(rating),
  ...RESULT_COLUMNS.slice(5).map(() => ''),
];

/** The rows of `results.csv`: every standard, key question and prompt with its counts, then the overall rating. */
export function* resultRows(results: Results, loaded: LoadedFramework): Generator<readonly string[]> {
  const textOf = (id: string): string => loaded.questions.find((question) => question.id === id)?.text ?? '';
  const titles = new Map(standardsOf(loaded.framework).map(({ id, title }) => [id, title]));
  for (const standard of results.standards) {
    const ruleRating = 'ruleRating' in standard ? standard.ruleRating : null;
    yield ratingRow('standard', standard.id, titles.get(standard.id) ?? '', ruleRating, standard.rating);
    for (const key of 'keyQuestions' in standard ? standard.keyQuestions : []) {
      yield figureRow('key-question', textOf(key.id), key, key.band);
      for (const prompt of key.prompts) yield figureRow('prompt', textOf(prompt.id), prompt, null);
      for (const recorded of key.recordedQuestions)
        yield figureRow('recorded-question', textOf(recorded.id), recorded, null);
    }
  }
  for (const question of results.caseQuestions) yield figureRow('case-question', textOf(question.id), question, null);
  yield ratingRow('overall', '', `${results.score} of ${results.maxScore}`, null, results.overall);
}
