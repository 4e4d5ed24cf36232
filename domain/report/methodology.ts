import type { Framework } from '../framework/schema.ts';
import { column, heading, paragraph, row, table } from './blocks.ts';
import { contactBlocks } from './contact-blocks.ts';
import type { Block } from './document.ts';
import { capitalise, countWithNoun } from './number-words.ts';
import type { Interviews, ReportInput } from './report-input.ts';
import { sayCaseType, sayFieldwork, sayRating } from './report-words.ts';
import { sampleBlocks } from './sample-blocks.ts';
import { sampleSentence } from './summary-section.ts';

function bandsTable(framework: Framework): Block {
  const { list } = framework.rules.bands;
  const rows = list.map(({ rating, from, label }, at) => {
    const next = list[at + 1]?.from;
    const range = next === undefined ? `${from}% and over` : from === 0 ? `Below ${next}%` : `${from}% to ${next - 1}%`;
    return row(range, label, sayRating(framework, rating));
  });
  return table(
    'Cases judged sufficient, and the rating of a key question',
    [column('Of the cases', 34), column('In words', 33), column('Rating', 33)],
    rows,
  );
}

function scoreTable(framework: Framework): Block {
  const rows = framework.rules.overall.bands.map(({ rating, from, to }) =>
    row(`${from} to ${to}`, sayRating(framework, rating)),
  );
  return table('The total score, and the overall rating', [column('Score', 50), column('Overall rating', 50)], rows);
}

/** Of which cases it is not known whether the case manager was interviewed; the table has the others. */
function unknownInterviews({ loaded }: ReportInput, { caseType, cases, held, notHeld }: Interviews): readonly string[] {
  const unknown = cases - held - notHeld;
  if (unknown === 0) return [];
  const type = sayCaseType(loaded.framework, caseType);
  return [`For ${countWithNoun(unknown, `${type} case`)} it is not recorded whether the case manager was interviewed.`];
}

function sampleTable({ loaded, results, interviews }: ReportInput): Block {
  const rows = Object.entries(results.cases).map(([type, cases]) => {
    const of = interviews.find(({ caseType }) => caseType === type);
    const { title, window } = loaded.framework.caseTypes.find(({ id }) => id === type) ?? { title: type, window: '' };
    return row(title, String(cases), `${of?.held ?? 0} of ${cases}`, capitalise(window));
  });
  const columns = [
    column('Cases', 26),
    column('Inspected', 15, 'right'),
    column('Interviews held', 15, 'right'),
    column('Eligible', 44),
  ];
  return table('The cases of each type', columns, rows);
}

function panelSentence({ rules }: Framework): string {
  const bands = rules.discretion.bandsAtMost === 1 ? 'one band' : `${rules.discretion.bandsAtMost} bands`;
  return `A ratings panel may move the rating of a standard by ${bands}. The percentages stay as they are, both ratings are given, and the panel’s rating scores.`;
}

/** How the figures and ratings came about: the cases with interviews, meetings and surveys, the sample, the bands, the score, the panel. */
export function methodologyBlocks(input: ReportInput): readonly Block[] {
  const { loaded, interviews } = input;
  const { framework } = loaded;
  const fieldwork = sayFieldwork(input.from, input.to);
  return [
    heading(3, 'Standards'),
    paragraph(`The audit followed the standards “${framework.title}”, version ${framework.version} in Casebook.`),
    ...(framework.promptWording === 'reconstructed'
      ? [
          paragraph(
            'The wording of the prompts is reconstructed from published reports; standards and key questions are as published.',
          ),
        ]
      : []),
    heading(3, 'Cases'),
    ...(fieldwork === null ? [] : [paragraph(`Fieldwork: ${fieldwork}.`)]),
    ...(input.names && input.team !== null ? [paragraph(`Inspection team: ${input.team}`)] : []),
    paragraph(sampleSentence(input)),
    sampleTable(input),
    ...interviews.flatMap((one) => unknownInterviews(input, one)).map((sentence) => paragraph(sentence)),
    ...contactBlocks(input.contacts),
    ...sampleBlocks(input),
    heading(3, 'From answers to ratings'),
    paragraph(
      'Each key question is the inspector’s own judgement of a case; it is not computed from its prompts. Its percentage is the share of the cases it applied to that were judged sufficient, rounded to a whole number, and the band is that of the whole number.',
    ),
    bandsTable(framework),
    paragraph(
      'A standard judged on cases has the lowest band among its key questions, since each is an integral part of the standard. Other standards are judged on qualitative evidence. Domains have no rating.',
    ),
    paragraph(panelSentence(framework)),
    scoreTable(framework),
  ];
}
