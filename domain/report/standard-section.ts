import type { Standard } from '../framework/schema.ts';
import type { CaseResult } from '../scoring/results-schema.ts';
import { bullets, cell, column, heading, paragraph, plain, row, strong, table } from './blocks.ts';
import type { Block } from './document.ts';
import type { Finding } from './finding-schema.ts';
import { wordingOf } from './findings.ts';
import type { Notes } from './notes.ts';
import type { ReportInput } from './report-input.ts';
import { sayCounts, sayPercent, sayRating, sayStandard } from './report-words.ts';

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
  const columns = [
    column('Key question', 46),
    column('% yes', 13, 'right'),
    column('Cases', 20, 'right'),
    column('Band', 21),
  ];
  return table(`${name}: key questions`, columns, rows);
}

function list(title: string, findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  return [paragraph([strong(title)]), bullets(findings.map(wordingOf))];
}

/** The findings of one standard as a report prints them: the key questions first, then strengths, then the rest. */
export function findingBlocks(findings: readonly Finding[]): readonly Block[] {
  const chosen = findings.filter(({ chosen: isChosen }) => isChosen);
  const judged = chosen.filter(({ kind }) => kind === 'key');
  const others = chosen.filter(({ kind }) => kind !== 'key');
  const by = (as: 'strength' | 'area' | null) => others.filter(({ suggestion }) => (suggestion?.as ?? null) === as);
  return [
    ...judged.map((finding) => paragraph(wordingOf(finding))),
    ...list('Strengths', by('strength')),
    ...list('Areas for improvement', by('area')),
    ...list('Also found', by(null)),
  ];
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
    return [...head, keyQuestionTable(input, result, name), ...findingBlocks(findings)];
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
