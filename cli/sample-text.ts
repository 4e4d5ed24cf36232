import type { ShownSample } from '../api/contract/sample.ts';
import type { Output } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';
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

/** What making the cases of a sample came to, or would come to. */
type MadeCases = Output<'sample.makeCases'>;

/** What making the cases of a sample would change. Throws `not-found` where none was drawn. */
export function previewOf(sample: ShownSample | null): MadeCases {
  if (!sample) throw new AppError('not-found', 'No sample was drawn yet.');
  const { cases, former } = sample;
  const made = cases.filter(({ madeInto }) => madeInto === null).length;
  const named = (isBegun: boolean) => former.filter((one) => one.isBegun === isBegun).map(({ reference }) => reference);
  return { action: null, made, there: cases.length - made, left: named(false), stayed: named(true) };
}

/** What becomes of cases of earlier draws, a line each; none where there are none. */
export function sayFormer({ left, stayed }: Pick<MadeCases, 'left' | 'stayed'>): readonly string[] {
  const line = (cases: readonly string[], words: string): readonly string[] =>
    cases.length === 0 ? [] : [`${cases.length} of an earlier draw ${words}: ${cases.join(', ')}`];
  return [...line(left, 'left, nobody having begun them'), ...line(stayed, 'stay, since they were begun')];
}

/** What making the cases of a sample came to, as people read it at a terminal. */
export function writeMadeCases({ made, there, ...former }: MadeCases): string {
  return `${[`${made} cases made, ${there} there already`, ...sayFormer(former)].join('\n')}\n`;
}
