import { AppError } from '../../api/errors.ts';
import { writeCsv } from '../../api/export/csv-file.ts';
import { RESULT_COLUMNS, resultRows } from '../../api/export/result-rows.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import { type Command, optionOf, withWorkbook } from '../command.ts';
import { writeResults } from '../results-text.ts';
import { auditOf } from './import.ts';

type Write = (results: Results, loaded: LoadedFramework) => string;

const FORMATS: Readonly<Record<string, Write>> = {
  text: (found, loaded) => writeResults(found, loaded.framework),
  json: (found) => `${JSON.stringify(found, null, 2)}\n`,
  csv: (found, loaded) => [...writeCsv(RESULT_COLUMNS, resultRows(found, loaded))].join(''),
};

/** `casebook results` */
export const results: Command = {
  name: 'results',
  usage: 'WORKBOOK --audit ID [--format json|csv|text] [--complete]',
  does: 'the results; with --complete, of complete cases only',
  takes: ['WORKBOOK'],
  options: { audit: 'value', format: 'value', complete: 'flag' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client, context }) => {
      const format = optionOf(call, 'format') ?? 'text';
      const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
      if (!write) throw new AppError('bad-input', `--format: expected ${Object.keys(FORMATS).join(', ')}.`);
      const found = await client['results.get']({
        audit: auditOf(call),
        cases: call.options['complete'] ? 'complete' : 'all',
      });
      const loaded = context.registry.find(found.framework, found.frameworkVersion);
      if (!loaded) throw new AppError('newer-workbook', 'This program does not have the framework of this audit.');
      call.terminal.out(write(found, loaded));
      return 0;
    }),
};
