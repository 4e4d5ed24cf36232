import type { Figure } from '../scoring/figure-schema.ts';
import { type Clause, turnQuestion } from './clause.ts';
import { countInWords, shareInWords } from './number-words.ts';

/** The counts of a question that a sentence is made from. */
export type SentenceFigure = Pick<
  Figure,
  'yes' | 'no' | 'notApplicable' | 'unanswered' | 'denominator' | 'percent' | 'sample'
>;

// From this many cases on, "all but one" says something.
const MANY = 5;

const quote = (question: string): Clause => ({
  statement: `the answer to “${question}” was yes`,
  inverted: `was the answer to “${question}” yes`,
});

/** What the cases that count are called: what stands before and after "cases". */
interface Cases {
  readonly before: string;
  readonly after: string;
}

function nameCases({ notApplicable, unanswered }: SentenceFigure): Cases {
  if (unanswered > 0) return { before: '', after: ' answered so far' };
  return notApplicable > 0 ? { before: 'relevant ', after: '' } : { before: '', after: ' inspected' };
}

/** F4: where the published percentage is of more cases than the sentence counts, both are said. */
function sayOther({ denominator, notApplicable, unanswered, percent, sample }: SentenceFigure): string {
  if (denominator !== 'asked' || notApplicable === 0 || percent === null || unanswered > 0) return '';
  return ` (${percent} per cent of all ${countInWords(sample)} cases inspected)`;
}

/** One or two cases have words of their own; null for more. A single no is quoted: nothing else reads well. */
function sayFew(question: string, clause: Clause, { yes, no }: SentenceFigure, cases: Cases): string | null {
  const [one, many] = [`${cases.before}case${cases.after}`, `${cases.before}cases${cases.after}`];
  if (yes + no === 1) {
    return yes === 1
      ? `In the one ${one}, ${clause.statement}`
      : `In the one ${one}, the answer to “${question}” was no`;
  }
  if (yes === 2 && no === 0) return `In both ${many}, ${clause.statement}`;
  return yes === 0 && no === 2 ? `In neither of the two ${many} ${clause.inverted}` : null;
}

function say(question: string, figure: SentenceFigure, isWeak: boolean): string {
  const clause = turnQuestion(question) ?? quote(question);
  const { yes, no } = figure;
  const applicable = yes + no;
  const named = nameCases(figure);
  const cases = `${named.before}cases${named.after}`;
  const few = sayFew(question, clause, figure, named);
  if (few !== null) return few;
  if (no === 0) return `In all ${countInWords(applicable)} ${cases}, ${clause.statement}`;
  if (yes === 0) return `In none of the ${countInWords(applicable)} ${cases} ${clause.inverted}`;
  if (no === 1 && applicable >= MANY)
    return `In all but one of the ${countInWords(applicable)} ${cases}, ${clause.statement}`;
  const share = shareInWords(yes, applicable);
  if (isWeak || yes * 2 < applicable) return `In only ${share} ${cases} ${clause.inverted}`;
  return `In ${share} ${cases}, ${clause.statement}`;
}

/**
 * The finding on one question, as reports write it: an exact count of exact cases, the same every time.
 *
 * | of the cases that count, sufficient | the sentence begins |
 * |-------------------------------------|---------------------|
 * | none there                          | Not applicable for the cases inspected; Not answered for any case yet |
 * | all                                 | In all 13 cases inspected, ... |
 * | all but one, of five or more        | In all but one of the 13 cases inspected, ... |
 * | half or more                        | In 11 of the 13 cases inspected, ...; In 7 of the 11 relevant cases, ... |
 * | less than half, or `isWeak`         | In only 6 of the 13 cases inspected did ... |
 * | none                                | In none of the 13 cases inspected did ... |
 *
 * `isWeak` is for a sentence that stands among areas for improvement, where a bare majority must not sound like praise.
 * Cases to which the question does not apply make the rest the "relevant cases"; unanswered ones, those "answered so far".
 */
export function sayFinding(question: string, figure: SentenceFigure, isWeak = false): string {
  if (figure.yes + figure.no === 0) {
    const why = figure.unanswered > 0 ? 'Not answered for any case yet' : 'Not applicable for the cases inspected';
    return `${why}: “${question}”`;
  }
  return `${say(question, figure, isWeak)}${sayOther(figure)}.`;
}
