import { writeRow } from '../../domain/csv.ts';
import type { Framework } from '../../domain/framework/schema.ts';
import type { Rebuilt } from '../rebuild.ts';

function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map(writeRow).join('');
}

/** The three files by name, each as text: a header, CRLF after every line, quotes only where a cell needs them. */
export function writeCsv(rebuilt: Rebuilt, framework: Framework): ReadonlyMap<string, string> {
  const fields = framework.caseFields.map(({ id }) => id).filter((id) => id !== 'reference');
  const cases = rebuilt.cases.map((row) => [
    row.reference,
    row.caseType,
    ...fields.map((field) => row.fields[field] ?? ''),
  ]);
  const answers = rebuilt.answers.map((row) => [row.reference, row.question, row.answer, row.note]);
  const judgements = rebuilt.judgements.map((row) => [row.standard, row.kind, row.rating, row.ground, row.reason]);
  return new Map([
    ['cases.csv', writeTable(['reference', 'caseType', ...fields], cases)],
    ['answers.csv', writeTable(['reference', 'question', 'answer', 'note'], answers)],
    ['judgements.csv', writeTable(['standard', 'kind', 'rating', 'ground', 'reason'], judgements)],
  ]);
}
