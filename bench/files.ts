import { closeSync, openSync, writeSync } from 'node:fs';
import { writeCsv } from '../api/export/csv-file.ts';
import { cached } from './cache.ts';
import { type BenchCase, loadBenchFramework, makeCases } from './data.ts';

/** The files of an import. */
export interface BenchFiles {
  readonly cases: string;
  readonly answers: string;
}

/** The columns of `cases.csv`, in order. */
export const CASE_COLUMNS: readonly string[] = [
  'reference',
  'caseType',
  ...loadBenchFramework()
    .framework.caseFields.map(({ id }): string => id)
    .filter((id) => id !== 'reference'),
];

/** The columns of `answers.csv`, in order. */
export const ANSWER_COLUMNS: readonly string[] = ['reference', 'question', 'answer', 'note'];

/** The row of a case in `cases.csv`. */
export function caseRow({ reference, caseType, facts }: BenchCase): readonly string[] {
  return [reference, caseType, ...CASE_COLUMNS.slice(2).map((field) => facts.get(field) ?? '')];
}

/** The rows of a case in `answers.csv`. */
export function answerRows({ reference, answers }: BenchCase): readonly (readonly string[])[] {
  return answers.map(({ question, answer, note }) => [reference, question.id, answer, note]);
}

function writeFile(file: string, header: readonly string[], rows: Iterable<readonly string[]>): void {
  const descriptor = openSync(file, 'w');
  for (const chunk of writeCsv(header, rows)) writeSync(descriptor, chunk);
  closeSync(descriptor);
}

type Cells = readonly string[];

function* rowsOf(count: number, read: (one: BenchCase) => readonly Cells[]): Generator<Cells> {
  for (const one of makeCases(0, count)) yield* read(one);
}

/** `cases.csv` and `answers.csv` of so many cases. */
export async function filesOf(count: number): Promise<BenchFiles> {
  return {
    cases: await cached(`cases-${count}.csv`, (draft) =>
      writeFile(
        draft,
        CASE_COLUMNS,
        rowsOf(count, (one) => [caseRow(one)]),
      ),
    ),
    answers: await cached(`answers-${count}.csv`, (draft) =>
      writeFile(draft, ANSWER_COLUMNS, rowsOf(count, answerRows)),
    ),
  };
}
