import type { Framework } from '../domain/framework/schema.ts';
import type { Results } from '../domain/scoring/results-schema.ts';
import { writeTable } from './table.ts';

type Standard = Results['standards'][number];
type KeyQuestion = Extract<Standard, { evidence: 'cases' }>['keyQuestions'][number];

interface Words {
  rating(id: string | null): string;
  question(id: string): string;
  caseType(id: string): string;
}

function wordsOf(framework: Framework): Words {
  const ratings = new Map(framework.rules.ratings.map(({ id, title }) => [id as string, title]));
  const questions = new Map<string, string>();
  for (const standard of framework.domains.flatMap(({ standards }) => standards)) {
    for (const { id, text } of standard.keyQuestions) questions.set(id, text);
  }
  const types = new Map(framework.caseTypes.map(({ id, title }) => [id, title]));
  return {
    rating: (id) => (id === null ? 'Not rated' : (ratings.get(id) ?? id)),
    question: (id) => questions.get(id) ?? '',
    caseType: (id) => types.get(id) ?? id,
  };
}

/** Text cut at a word, with an ellipsis where it was cut. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

const QUESTION_WIDTH = 58;

function keyQuestionRow(key: KeyQuestion, words: Words): readonly string[] {
  const percent = key.percent === null ? 'n/a' : `${key.percent}%`;
  const band = key.percent === null ? 'not applicable for the cases inspected' : words.rating(key.band);
  const note = key.roundingDecided ? ' (rounding decided)' : '';
  return [
    key.id,
    shorten(words.question(key.id), QUESTION_WIDTH),
    percent,
    String(key.yes),
    String(key.of),
    String(key.notApplicable),
    String(key.unanswered),
    band + note,
  ];
}

const KEY_QUESTION_HEADER = ['Key question', '', '#%', '#Yes', '#Of', '#N/A', '#Open', 'Band'];

function describeStandard(standard: Standard, words: Words, grounds: ReadonlyMap<string, string>): string[] {
  const lines = [`${standard.id} ${standard.title}: ${words.rating(standard.rating)}`];
  if (standard.panel) {
    const { from, to, ground, warnings } = standard.panel;
    lines.push(`    By rule ${words.rating(from)}; the panel moved it to ${words.rating(to)}.`);
    lines.push(`    Ground: ${grounds.get(ground) ?? ground}.`);
    for (const { message } of warnings) lines.push(`    ! ${message}`);
  }
  return lines;
}

function tableOf(standard: Standard, words: Words): string[] {
  if (standard.evidence === 'qualitative') return [];
  const table = writeTable(
    KEY_QUESTION_HEADER,
    standard.keyQuestions.map((key) => keyQuestionRow(key, words)),
  );
  return table
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);
}

function summarise(results: Results, framework: Framework, words: Words): string[] {
  const rated = results.standards.filter(({ scored, rating }) => scored && rating !== null).length;
  const { scoredStandards } = framework.rules.overall;
  const overall =
    results.overall === null
      ? `No overall rating: ${rated} of ${scoredStandards} standards are rated.`
      : `Overall: ${words.rating(results.overall)}`;
  const limit = results.limitedBy;
  const limited = limit
    ? [`(${words.rating(limit.from)} by its score; ${limit.standard} keeps it at ${words.rating(limit.to)}.)`]
    : [];
  return [`Score: ${results.score} of ${results.maxScore}`, overall, ...limited];
}

/** The results as a person reads them at a terminal: every standard, its key questions with their counts, the rating. */
export function writeResults(results: Results, framework: Framework): string {
  const words = wordsOf(framework);
  const grounds = new Map(framework.rules.discretion.grounds.map(({ id, text }) => [id, text]));
  const cases = Object.entries(results.cases).map(([type, count]) => `${words.caseType(type)}: ${count}`);
  const lines = [
    results.service,
    framework.title,
    `Cases: ${cases.join(', ')}. Complete: ${results.complete.count} of ${results.complete.of}.`,
    'Yes of Of: sufficient cases of those the question applies to. N/A: not applicable. Open: not answered yet.',
    '',
  ];
  for (const standard of results.standards) {
    lines.push(...describeStandard(standard, words, grounds), ...tableOf(standard, words));
    if (standard.evidence === 'cases') lines.push('');
  }
  lines.push('', ...summarise(results, framework, words));
  for (const { message } of results.warnings) lines.push(`! ${message}`);
  lines.push('', framework.licence);
  return `${lines.join('\n')}\n`;
}
