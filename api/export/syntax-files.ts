import type { LoadedFramework } from '../../domain/framework/load.ts';
import { columnsByFile } from './columns.ts';
import type { ExportFile } from './csv-file.ts';
import { writeSpss } from './write-spss.ts';
import { writeStata } from './write-stata.ts';

/** Programs for which files that read and label the CSV files are written, with the ending of theirs. */
const SYNTAX = { spss: { write: writeSpss, ending: 'sps' }, stata: { write: writeStata, ending: 'do' } } as const;

/** The files that read and label each CSV file of an export in SPSS or Stata: `cases.sps`, `answers.do` and so on. */
export function syntaxFiles(loaded: LoadedFramework, program: keyof typeof SYNTAX): readonly ExportFile[] {
  const { write, ending } = SYNTAX[program];
  return Object.entries(columnsByFile(loaded)).map(([file, columns]) => ({
    name: file.replace(/csv$/, ending),
    chunks: () => [write(file, columns)],
  }));
}
