import type { LoadedFramework } from '../framework/load.ts';
import type { Standard } from '../framework/schema.ts';
import type { QuestionId } from '../ids.ts';
import type { CaseResult } from '../scoring/results-schema.ts';
import { bullets, cell, column, heading, paragraph, plain, row, strong, table } from './blocks.ts';
import type { Block } from './document.ts';
import type { Finding } from './finding-schema.ts';
import { wordingOf } from './findings.ts';
import type { Notes } from './notes.ts';
import type { ReportInput } from './report-input.ts';
import { sayCounts, sayPercent, sayRating, sayStandard } from './report-words.ts';
import { textBlocks } from './text-blocks.ts';

function bandLabel({ loaded }: ReportInput, band: string | null): string {
  return loaded.framework.rules.bands.list.find(({ rating }) => rating === band)?.label ?? '–';
}

function keyQuestionTable(input: ReportInput, result: CaseResult, name: string): Block {
  const rows = result.keyQuestions.map((key) =>
    row(
      `${key.id} ${input.loaded.questionById.get(key.id)?.text ?? ''}`,
      cell(sayPercent(key), key.percent),
      sayCounts(key),
      bandLabel(input, key.band),
    ),
  );
  const columns = [column('Key question', 46), column('% yes', 13), column('Cases', 20, 'right'), column('Band', 21)];
  return table(`${name}: key questions`, columns, rows);
}

/**
 * The findings on one key question as a paragraph, in the order that was decided on. What a person wrote stays to the
 * letter, a blank line in it too.
 */
function findingParagraphs(findings: readonly Finding[]): readonly Block[] {
  return textBlocks(findings.map(wordingOf).join(' '));
}

/**
 * The chosen findings of one standard as reports print them: a paragraph for each key question, under its words, with its
 * own sentence and those of its prompts in the order that was decided on.
 */
export function findingBlocks({ questionById }: LoadedFramework, findings: readonly Finding[]): readonly Block[] {
  const chosen = findings.filter(({ chosen: isChosen }) => isChosen);
  const keyOf = ({ question }: Finding): QuestionId => questionById.get(question)?.keyQuestion ?? question;
  return [...Map.groupBy(chosen, keyOf)].flatMap(([key, some]) => [
    heading(4, questionById.get(key)?.text ?? key, `findings ${key}`),
    ...findingParagraphs(some),
  ]);
}

/** The section of one standard: its statement, its rating with any footnote, its key questions, and its findings. */
export function standardSection(input: ReportInput, standard: Standard, notes: Notes): readonly Block[] {
  const result = input.results.standards.find(({ id }) => id === standard.id);
  if (!result) return [];
  const name = sayStandard(standard);
  const rating = [strong(`Rating: ${sayRating(input.loaded.framework, result.rating)}`), ...notes.refer(standard.id)];
  const head = [heading(3, name), paragraph(standard.statement, 'quote'), paragraph(rating, 'lead')];
  if (result.evidence === 'cases') {
    const findings = input.findings.filter(({ standard: of }) => of === standard.id);
    return [...head, keyQuestionTable(input, result, name), ...findingBlocks(input.loaded, findings)];
  }
  const asked = standard.keyQuestions.map(({ id, text }) => [strong(`${id} `), plain(text)]);
  const evidence = result.reason === null ? 'No evidence is written down yet.' : result.reason;
  return [
    ...head,
    paragraph('Judged on qualitative evidence, by these key questions:'),
    bullets(asked),
    paragraph(evidence),
  ];
}
