/** A file of the export, as it is offered. */
export interface OfferedFile {
  readonly name: string;
  readonly title: string;
  readonly use: string;
  /** Whether people's own words are in it. */
  readonly holdsText: boolean;
}

/** The files of an export, in the order they are offered; `formats.md` promises their names and columns. */
export const EXPORT_FILES: readonly OfferedFile[] = [
  {
    name: 'results.csv',
    title: 'Results',
    use: 'Every rating and percentage with its counts, both ends of its 95% interval, and what it is of.',
    holdsText: false,
  },
  {
    name: 'cases.csv',
    title: 'Cases',
    use: 'One row a case, with its details. Can be imported again, unchanged.',
    holdsText: true,
  },
  {
    name: 'answers.csv',
    title: 'Answers and notes',
    use: 'One row an answer, with the note on it. Can be imported again, unchanged.',
    holdsText: true,
  },
  {
    name: 'judgements.csv',
    title: 'Judgements',
    use: "Ratings that people gave, with their evidence, and the panel's decisions. Can be imported again, unchanged.",
    holdsText: true,
  },
  {
    name: 'codebook.csv',
    title: 'Codebook',
    use: 'What every column and every code of the other files means, in words.',
    holdsText: false,
  },
  {
    name: 'datapackage.json',
    title: 'Data package',
    use: 'The same for programs: a Frictionless description of the files. It names the service.',
    holdsText: false,
  },
];
