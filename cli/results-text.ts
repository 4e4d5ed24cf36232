import type { Framework } from '../domain/framework/schema.ts';
import { firmnessOf, leastFirmFirst } from '../domain/scoring/firmness.ts';
import { type RatingWords, sayOverallFirmness, sayQuestionFirmness } from '../domain/scoring/firmness-words.ts';
import type { Results } from '../domain/scoring/results-schema.ts';

type Standard = Results['standards'][number];
type KeyQuestion = Extract<Standard, { evidence: 'cases' }>['keyQuestions'][number];

const TEXT_WIDTH = 64;
const INDENT = '      ';

/** The columns of numbers. Both denominators, and all cases, stand beside every percentage (F4). */
const COLUMNS = ['%', 'Yes of', 'Other', 'N/A', 'Open', 'Cases'];
const COLUMN_WIDTHS = [5, 10, 12, 5, 6, 7];

interface Words extends RatingWords {
  question(id: string): string;
  caseType(id: string): string;
  ground(id: string): string;
}

function wordsOf(framework: Framework): Words {
  const { ratings, discretion } = framework.rules;
  const standards = framework.domains.flatMap((domain) => domain.standards);
  const look = (pairs: readonly (readonly [string, string])[]) => {
    const words = new Map(pairs);
    return (id: string): string => words.get(id) ?? id;
  };
  const titles = new Map<string, string>(standards.map(({ id, title }) => [id, title]));
  const rating = look(ratings.map(({ id, title }) => [id, title]));
  return {
    rating: (id) => (id === null ? 'Not rated' : rating(id)),
    question: look(standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ id, text }) => [id, text] as const))),
    standard: (id) => `${id} ${titles.get(id) ?? ''}`.trim(),
    caseType: look(framework.caseTypes.map(({ id, title }) => [id, title])),
    ground: look(discretion.grounds.map(({ id, text }) => [id, text])),
  };
}

/** Text on lines of at most `width` characters, broken between words. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One line of the table; numbers stand at the right of their columns. */
function line(text: string, numbers: readonly string[], band: string): string {
  const columns = COLUMN_WIDTHS.map((width, at) => (numbers[at] ?? '').padStart(width));
  return `${text.padEnd(TEXT_WIDTH)}${columns.join('')}  ${band}`.trimEnd();
}

function writeKeyQuestion(key: KeyQuestion, words: Words): string[] {
  const [first = '', ...rest] = wrap(words.question(key.id), TEXT_WIDTH - INDENT.length - 2);
  const percent = key.percent === null ? '-' : `${key.percent}%`;
  const decided = key.roundingDecided ? ' (rounding decided)' : '';
  const none = key.unanswered > 0 ? 'Not answered yet' : 'Not applicable for the cases inspected';
  const band = key.percent === null ? none : words.rating(key.band) + decided;
  const { of: otherOf, percent: otherPercent } = key.otherDenominator;
  const other = otherPercent === null ? '-' : `${otherPercent}% of ${otherOf}`;
  const counts = [key.notApplicable, key.unanswered, key.sample].map(String);
  return [
    line(`${key.id.padEnd(INDENT.length)}${first}`, [percent, `${key.yes} of ${key.of}`, other, ...counts], band),
    ...rest.map((text) => INDENT + text),
  ];
}

function writePanel({ panel }: Standard, words: Words): string[] {
  if (!panel) return [];
  const moved = `Panel: ${words.rating(panel.from)} by rule, published as ${words.rating(panel.to)}: ${words.ground(panel.ground)}.`;
  const reason = panel.reason ? wrap(`Reason: ${panel.reason}`, TEXT_WIDTH + 20) : [];
  return [...wrap(moved, TEXT_WIDTH + 20), ...reason, ...panel.warnings.map(({ message }) => `! ${message}`)].map(
    (text) => INDENT + text,
  );
}

function writeStandard(standard: Standard, words: Words): string[] {
  const title = `${standard.id.padEnd(INDENT.length)}${standard.title}`.toUpperCase();
  const keyQuestions = standard.evidence === 'cases' ? standard.keyQuestions : [];
  return [
    line(title, [], words.rating(standard.rating).toUpperCase()),
    ...writePanel(standard, words),
    ...keyQuestions.flatMap((key) => writeKeyQuestion(key, words)),
    ...(keyQuestions.length > 0 ? [''] : []),
  ];
}

function writeDomains(results: Results, framework: Framework, words: Words): string[] {
  return framework.domains.flatMap(({ id, title, standards }) => {
    const ofDomain = results.standards.filter((result) => standards.some((standard) => standard.id === result.id));
    const heading = `Domain ${id}: ${title}`;
    const header = line(heading, COLUMNS, 'Rating');
    return [header, '-'.repeat(header.length + 14), ...ofDomain.flatMap((one) => writeStandard(one, words)), ''];
  });
}

function writeOverall(results: Results, framework: Framework, words: Words): string[] {
  const { score, maxScore, overall, limitedBy } = results;
  const rated = results.standards.filter(({ scored, rating }) => scored && rating !== null).length;
  const { scoredStandards } = framework.rules.overall;
  const limit = limitedBy
    ? ` (${words.rating(limitedBy.from)} by its score; standard ${limitedBy.standard} holds it at ${words.rating(limitedBy.to)})`
    : '';
  return [
    `Score     ${score} of ${maxScore}`,
    overall === null
      ? `Overall   No overall rating: ${rated} of ${scoredStandards} standards are rated`
      : `Overall   ${words.rating(overall).toUpperCase()}${limit}`,
    ...results.warnings.flatMap(({ message }) => wrap(`! ${message}`, TEXT_WIDTH + 20)),
  ];
}

/** Rule R7: how firm the overall rating and each key question are, the least firm first. */
function writeFirmness(results: Results, framework: Framework, words: Words): string[] {
  const { overall, keyQuestions } = firmnessOf(results, framework);
  const rated = leastFirmFirst(keyQuestions).filter(({ result }) => result.band !== null);
  const said = rated.map(({ result }) => `${result.id.padEnd(INDENT.length)}${sayQuestionFirmness(result, words)}`);
  return ['HOW FIRM THE RATINGS ARE', ...sayOverallFirmness(overall, words), ...said];
}

/**
 * The results as a person reads them at a terminal: every standard, its key questions with their counts, the rating.
 * `figures` says which snapshot they are of; null where they are of now.
 */
export function writeResults(results: Results, framework: Framework, figures: string | null = null): string {
  const words = wordsOf(framework);
  const cases = Object.entries(results.cases).map(([type, count]) => `${words.caseType(type)} ${count}`);
  const { count, of } = results.complete;
  const lines = [
    results.service,
    framework.title,
    `Cases: ${cases.join(', ')} (complete: ${count} of ${of})`,
    ...(figures === null ? [] : [figures]),
    '',
    ...writeDomains(results, framework, words),
    ...writeOverall(results, framework, words),
    '',
    ...writeFirmness(results, framework, words),
    '',
    'Yes of: sufficient cases, of those the question applies to. Other: of those asked, which adds N/A.',
    'N/A: does not apply. Open: not answered yet. Applicable + N/A + open = cases.',
    ...wrap(framework.licence, TEXT_WIDTH + 30),
  ];
  return `${lines.join('\n')}\n`;
}
