import { AppError } from '../../api/errors.ts';
import { writeCsv } from '../../api/export/csv-file.ts';
import { RESULT_COLUMNS, resultRows } from '../../api/export/result-rows.ts';
import { SUBGROUP_COLUMNS, subgroupRows } from '../../api/export/subgroup-rows.ts';
import { type Reported, reportedOf } from '../../api/report/reported.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import { FieldId } from '../../domain/ids.ts';
import { sayFiguresOf } from '../../domain/report/figures-of.ts';
import { FEW_CASES } from '../../domain/scoring/small-numbers.ts';
import type { Subgroups } from '../../domain/subgroups/subgroups-schema.ts';
import { type Call, type Command, type OpenWorkbook, optionOf, withWorkbook } from '../command.ts';
import { writeResults } from '../results-text.ts';
import { writeSubgroupsText } from '../subgroups-text.ts';
import { auditOf } from './import.ts';

type Write<T> = (found: T, loaded: LoadedFramework) => string;
type Formats<T> = Readonly<Record<'text' | 'json' | 'csv', Write<T>>>;

const asJson = (found: unknown): string => `${JSON.stringify(found, null, 2)}\n`;

/** A snapshot says that it is one: within the text and the JSON, whose first fields are promised. CSV has no room for it. */
const OF_RESULTS: Formats<Reported> = {
  text: ({ results, figuresOf }, loaded) =>
    writeResults(results, loaded.framework, figuresOf.kind === 'snapshot' ? sayFiguresOf(figuresOf) : null),
  json: ({ results, figuresOf }) => asJson(figuresOf.kind === 'snapshot' ? { ...results, figuresOf } : results),
  csv: ({ results }, loaded) => [...writeCsv(RESULT_COLUMNS, resultRows(results, loaded))].join(''),
};

const OF_SUBGROUPS: Formats<Subgroups> = {
  text: writeSubgroupsText,
  json: asJson,
  csv: (found, loaded) => [...writeCsv(SUBGROUP_COLUMNS, subgroupRows(found, loaded))].join(''),
};

function formatOf(call: Call): keyof Formats<unknown> {
  const format = optionOf(call, 'format') ?? 'text';
  if (format === 'text' || format === 'json' || format === 'csv') return format;
  throw new AppError('bad-input', `--format: expected ${Object.keys(OF_RESULTS).join(', ')}.`);
}

/** Below how many cases figures are hidden: 5 unless said otherwise, since what is printed here leaves Casebook. */
function hidesBelow(call: Call): number | null {
  const given = optionOf(call, 'hide-below');
  if (given === undefined) return FEW_CASES;
  if (!/^\d{1,2}$/.test(given))
    throw new AppError('bad-input', '--hide-below: expected a whole number, 0 to hide nothing.');
  return Number(given) < 2 ? null : Number(given);
}

/** F6: which cases are counted. A closed audit has its snapshot, which is of the complete ones. */
const whichOf = ({ options }: Call, isSnapshot: boolean): 'all' | 'complete' =>
  options['complete'] || isSnapshot ? 'complete' : 'all';

async function askSubgroups(call: Call, by: string, isSnapshot: boolean, { client }: OpenWorkbook): Promise<Subgroups> {
  const audit = auditOf(call);
  const dimensions = await client['subgroup.dimensions']({ audit });
  const wanted = FieldId.safeParse(by);
  const found = dimensions.find(({ id }) => wanted.success && id === wanted.data);
  if (!found) throw new AppError('bad-input', `--by: expected one of ${dimensions.map(({ id }) => id).join(', ')}.`);
  const cases = whichOf(call, isSnapshot);
  const showsWorkers = call.options['workers'] === true;
  return client['subgroup.figures']({ audit, by: found.id, cases, hidesBelow: hidesBelow(call), showsWorkers });
}

function frameworkOf({ context }: OpenWorkbook, framework: string, version: number): LoadedFramework {
  const loaded = context.registry.find(framework, version);
  if (!loaded) throw new AppError('newer-workbook', 'This program does not have the framework of this audit.');
  return loaded;
}

/** `casebook results` */
export const results: Command = {
  name: 'results',
  usage: 'WORKBOOK --audit ID [--format json|csv|text] [--complete] [--by FIELD [--hide-below N] [--workers]]',
  does: 'the results; with --complete, of complete cases only; of a closed audit, its snapshot; with --by, key questions by subgroup',
  takes: ['WORKBOOK'],
  options: {
    audit: 'value',
    format: 'value',
    complete: 'flag',
    by: 'value',
    'hide-below': 'value',
    workers: 'flag',
  },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async (open) => {
      const format = formatOf(call);
      const audit = auditOf(call);
      const by = optionOf(call, 'by');
      const { framework, frameworkVersion, status } = await open.client['audit.get']({ audit });
      const loaded = frameworkOf(open, framework, frameworkVersion);
      const { store } = open.context;
      const reported = store.read(() => reportedOf(open.context, audit, whichOf(call, false)));
      if (reported.figuresOf.kind === 'snapshot' && (format === 'csv' || by !== undefined))
        call.terminal.say(sayFiguresOf(reported.figuresOf));
      if (by !== undefined) {
        call.terminal.out(OF_SUBGROUPS[format](await askSubgroups(call, by, status === 'closed', open), loaded));
      } else call.terminal.out(OF_RESULTS[format](reported, loaded));
      return 0;
    }),
};
