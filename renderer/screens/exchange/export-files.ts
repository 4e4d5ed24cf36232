import type { ExportKind } from '../../../api/contract/exchange.ts';

/** A file of the export, as it is offered. One of several files stands for all of its kind. */
export interface OfferedFile {
  readonly kind: ExportKind;
  /** The name of the file; null for all files of its kind. */
  readonly name: string | null;
  readonly title: string;
  readonly use: string;
  /** Whether people's own words are in it. */
  readonly holdsText: boolean;
}

/** The files of an export, in the order they are offered; `formats.md` promises names and columns of those of CSV. */
export const EXPORT_FILES: readonly OfferedFile[] = [
  {
    kind: 'xlsx',
    name: 'audit.xlsx',
    title: 'Excel workbook',
    use: 'Cases, answers, notes, results, prompts and codebook as sheets, each with a filter, codes beside their words.',
    holdsText: true,
  },
  {
    kind: 'csv',
    name: 'results.csv',
    title: 'Results',
    use: 'Every rating and percentage with its counts, both ends of its 95% interval, and what it is of.',
    holdsText: false,
  },
  {
    kind: 'csv',
    name: 'cases.csv',
    title: 'Cases',
    use: 'One row a case, with its details.',
    holdsText: true,
  },
  {
    kind: 'csv',
    name: 'answers.csv',
    title: 'Answers and notes',
    use: 'One row an answer, with the note on it.',
    holdsText: true,
  },
  {
    kind: 'csv',
    name: 'judgements.csv',
    title: 'Judgements',
    use: "Ratings that people gave, with their evidence, and the panel's decisions.",
    holdsText: true,
  },
  {
    kind: 'csv',
    name: 'codebook.csv',
    title: 'Codebook',
    use: 'What every column and every code of the other files means, in words.',
    holdsText: false,
  },
  {
    kind: 'csv',
    name: 'datapackage.json',
    title: 'Data package',
    use: 'The same for programs: a Frictionless description of the files. It names the service.',
    holdsText: false,
  },
  {
    kind: 'spss',
    name: null,
    title: 'SPSS syntax',
    use: 'One .sps file for each CSV file, which reads it and labels variables and values. A ZIP file, to be unpacked beside them.',
    holdsText: false,
  },
  {
    kind: 'stata',
    name: null,
    title: 'Stata do-files',
    use: 'One .do file for each CSV file, which reads it, gives columns their types and labels them. A ZIP file, as above.',
    holdsText: false,
  },
];
