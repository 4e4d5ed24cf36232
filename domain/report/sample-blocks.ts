import { NOT_STATED } from '../subgroups/dimension.ts';
import { column, groupRow, heading, paragraph, row, table } from './blocks.ts';
import type { Block, Row } from './document.ts';
import { capitalise } from './number-words.ts';
import type { ReportInput } from './report-input.ts';

type Match = NonNullable<ReportInput['sample']>['match'];

const sayShare = (count: number, of: number, percent: number | null): string =>
  percent === null ? `${count} of ${of}` : `${count} of ${of} (${percent}%)`;

const sayValue = (value: string): string => capitalise((value === '' ? NOT_STATED : value).replaceAll('-', ' '));

/** S4: the eligible cases beside the sample, value by value, under their case type and field. */
function matchTable({ loaded }: ReportInput, match: Match): Block {
  const { caseFields, caseTypes } = loaded.framework;
  const groups = Map.groupBy(match, ({ caseType, field }) => JSON.stringify([caseType, field]));
  const rows = [...groups.values()].flatMap((lines): Row[] => {
    const [first] = lines;
    if (!first) return [];
    const type = caseTypes.find(({ id }) => id === first.caseType)?.title ?? first.caseType;
    const field = caseFields.find(({ id }) => id === first.field)?.label ?? first.field;
    return [
      groupRow(`${type}: ${field}`),
      ...lines.map(({ value, eligible, eligibleOf, eligiblePercent, sampled, sampledOf, sampledPercent }) =>
        row(
          sayValue(value),
          sayShare(eligible, eligibleOf, eligiblePercent),
          sayShare(sampled, sampledOf, sampledPercent),
        ),
      ),
    ];
  });
  const columns = [column('Cases', 44), column('Eligible', 28, 'right'), column('In the sample', 28, 'right')];
  return table('The sample beside the eligible cases', columns, rows);
}

/** S1 to S4: how the sample was drawn and how it matches, where it was drawn here. Nothing where it was not. */
export function sampleBlocks(input: ReportInput): readonly Block[] {
  const { sample } = input;
  if (sample === null) return [];
  return [
    heading(3, 'The sample'),
    ...sample.sentences.map((sentence) => paragraph(sentence)),
    ...(sample.match.length > 0 ? [matchTable(input, sample.match)] : []),
  ];
}
