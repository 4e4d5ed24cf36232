import type { ShownSample } from '../api/contract/sample.ts';
import { writeTable } from './table.ts';

/** A sample as people read it at a terminal: its words, then its cases. */
export function writeSample({ methodology, cases }: ShownSample): string {
  const rows = cases.map(({ case: { pseudonym, reference, row, caseType, facts } }) => [
    pseudonym,
    String(row),
    reference ?? '',
    caseType,
    facts['disposal'] ?? '',
    facts['disposalDate'] ?? '',
    facts['caseManager'] ?? '',
  ]);
  const header = ['case', '#row', 'number', 'type', 'disposal', 'date', 'manager'];
  return `${methodology.join('\n\n')}\n\n${writeTable(header, rows)}`;
}
