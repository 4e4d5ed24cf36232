import type { Figure } from '../domain/scoring/figure-schema.ts';
import type { Subgroups } from '../domain/subgroups/subgroups-schema.ts';
import { writeTable } from './table.ts';

function say(figure: Figure | null): string {
  if (figure === null) return 'hidden';
  const { percent, yes, of, notApplicable, unanswered } = figure;
  const others = notApplicable + unanswered === 0 ? '' : ` (+${notApplicable} n/a, +${unanswered} open)`;
  return `${percent === null ? '-' : `${percent}%`} ${yes} of ${of}${others}`;
}

const sizeOf = (cases: number | null): string => (cases === null ? 'hidden' : String(cases));

/** Key questions by subgroup as a person reads them at a terminal. Groups are in the framework's order. */
export function writeSubgroupsText({ dimension, cases, groups, rows, hidesBelow }: Subgroups): string {
  const header = ['', `all (${cases})`, ...groups.map((group) => `${group.id} (${sizeOf(group.cases)})`)];
  const body = rows.map(({ question, whole, figures }) => [question, say(whole), ...figures.map(say)]);
  const hidden =
    hidesBelow === null
      ? 'Nothing is hidden: in small groups a child may be recognised.'
      : `Figures of fewer than ${hidesBelow} cases are hidden, and others that would give them away.`;
  return `Key questions by ${dimension.label.toLowerCase()}: % and yes of applicable cases\n\n${writeTable(header, body)}\n${hidden}\n`;
}
