import type { CaseResult } from '../scoring/results-schema.ts';
import { groupRow, heading, paragraph, table } from './blocks.ts';
import type { Block, Row } from './document.ts';
import { FIGURE_COLUMNS, figureRow } from './figure-rows.ts';
import type { ReportInput } from './report-input.ts';
import { sayStandard } from './report-words.ts';

function standardTable({ loaded }: ReportInput, result: CaseResult): Block {
  const rows = result.keyQuestions.flatMap((key): Row[] => {
    const recorded = key.recordedQuestions.map((figure) => figureRow(loaded, figure));
    return [
      figureRow(loaded, key),
      ...key.prompts.map((figure) => figureRow(loaded, figure)),
      ...(recorded.length > 0 ? [groupRow('Recorded, and no part of the rating'), ...recorded] : []),
    ];
  });
  return table(`${sayStandard(result)}: every question`, FIGURE_COLUMNS, rows);
}

function denominatorSentence({ loaded }: ReportInput): string {
  const asked = loaded.framework.rules.denominators.prompt === 'asked';
  const prompts = asked
    ? 'The percentage of a prompt is of all cases asked, those to which it did not apply among them, but for prompts that say otherwise in the framework.'
    : 'So is that of a prompt.';
  return `The percentage of a key question is of the cases to which it applied. ${prompts} The last column gives the counts. Some questions do not apply in all cases.`;
}

/** The annexe of every key question, prompt and recorded question with its percentage and counts (F4). */
export function annexeBlocks(input: ReportInput): readonly Block[] {
  const { loaded, results } = input;
  const domains = loaded.framework.domains.flatMap(({ id, title, standards }): Block[] => {
    const found = standards.flatMap(({ id: standard }) => {
      const result = results.standards.find((one) => one.id === standard);
      return result?.evidence === 'cases' ? [standardTable(input, result)] : [];
    });
    return found.length > 0 ? [heading(3, `Domain ${id}: ${title}`, `annexe ${id}`), ...found] : [];
  });
  const cases = results.caseQuestions.map((figure) => figureRow(loaded, figure));
  return [
    paragraph(denominatorSentence(input)),
    ...domains,
    heading(3, 'Asked of every case'),
    table('Questions asked of every case', FIGURE_COLUMNS, cases),
  ];
}
