import { type Rounding, roundPercent } from '../scoring/percent.ts';
import { NOT_STATED } from '../subgroups/dimension.ts';
import { column, groupRow, paragraph, row, table } from './blocks.ts';
import type { Block, Row } from './document.ts';
import type { InspectedField } from './inspected.ts';
import { capitalise } from './number-words.ts';
import type { ReportInput } from './report-input.ts';
import type { ContextFact } from './report-texts.ts';

function factsTable(facts: readonly ContextFact[]): Block {
  const columns = [
    column('About the service', 36),
    column('This service', 16, 'right'),
    column('Compared with', 20, 'right'),
    column('Source', 28),
  ];
  const rows = facts.map(({ what, here, elsewhere, source }) => row(what, here, elsewhere || '–', source || '–'));
  return table('What is known of the service', columns, rows);
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function sayGroup(id: string): string {
  if (id === NOT_STATED) return 'not stated';
  return /^\d+-\d+$/.test(id) ? id.replace('-', ' to ') : id.replaceAll('-', ' ');
}

function rowsOf({ label, cases, groups }: InspectedField, rounding: Rounding): readonly Row[] {
  const rows = groups.map(({ ids, cases: count }) => {
    const name = `${capitalise(listed.format(ids.map(sayGroup)))}${ids.length > 1 ? ', together' : ''}`;
    return row(name, `${count} of ${cases}`, `${roundPercent(count, cases, rounding)}%`);
  });
  return [groupRow(label), ...rows];
}

function inspectedBlocks(fields: readonly InspectedField[], rounding: Rounding): readonly Block[] {
  if (fields.length === 0) return [];
  const columns = [column('Of the cases inspected', 56), column('Cases', 24, 'right'), column('Share', 20, 'right')];
  const isTogether = fields.some(({ groups }) => groups.some(({ ids }) => ids.length > 1));
  const why = 'Groups of fewer than five cases are given together with others, so that no child is recognised. ';
  return [
    table(
      'The cases inspected',
      columns,
      fields.flatMap((field) => rowsOf(field, rounding)),
    ),
    paragraph(`${isTogether ? why : ''}Percentages are rounded one by one, and need not add to 100.`, 'small'),
  ];
}

/** Contextual facts: what people wrote of the service with its sources, and the cases inspected by what is known of them. */
export function contextBlocks({ facts, inspected, loaded }: ReportInput): readonly Block[] {
  const told = inspectedBlocks(inspected, loaded.framework.rules.rounding);
  return facts.length > 0 ? [factsTable(facts), ...told] : told;
}
