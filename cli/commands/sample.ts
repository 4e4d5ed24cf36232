import { existsSync, readFileSync, statSync } from 'node:fs';
import { firstMapping } from '../../api/caseload/remembered.ts';
import { openListSheet } from '../../api/caseload/sheet.ts';
import { takeListIn } from '../../api/caseload/take-in.ts';
import { AppError } from '../../api/errors.ts';
import { refuseRound } from '../../api/sample/draw.ts';
import { serviceOf } from '../../api/service/audits.ts';
import { type Context, openAudit } from '../../api/service/context.ts';
import { ListMapping } from '../../domain/caseload/mapping.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { SampleSettings } from '../../domain/sampling/settings.ts';
import { Confidence } from '../../domain/sampling/size.ts';
import { readTableFile } from '../../host/list-table.ts';
import { authorOf, type Call, type Command, type OpenWorkbook, optionOf, withWorkbook } from '../command.ts';
import { previewOf, writeMadeCases, writeSample } from '../sample-text.ts';
import { auditOf } from './import.ts';

function readMapping(file: string): ListMapping {
  const parsed = ListMapping.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.') || 'the file');
  throw new AppError(
    'bad-input',
    `--map: expected how columns become facts, found something else in: ${places.join(', ')}.`,
  );
}

/** Takes the list in that was named: by the mapping that was named, else as for the last list, else as it is guessed. */
export async function takeIn(context: Context, audit: AuditId, call: Call, file: string): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new AppError('bad-input', `There is no file ${file}.`);
  const encoding = call.options['windows-1252'] ? 'windows-1252' : 'utf-8';
  const table = await readTableFile(file, { encoding, sheet: optionOf(call, 'sheet') ?? null });
  const { fields, loaded } = openAudit(context, audit);
  const map = optionOf(call, 'map');
  const mapping =
    map === undefined
      ? firstMapping(context.store, serviceOf(fields), openListSheet(table, null).columns, loaded.framework).mapping
      : readMapping(map);
  const { list, managers } = takeListIn(context, { audit, author: authorOf(call), table, headerRow: null, mapping });
  if (table.sheets.length > 1) call.terminal.say(`Of ${table.sheets.length} sheets the sheet ${table.sheet} was read.`);
  call.terminal.say(`${list.rows} cases taken in from ${list.file}, SHA-256 ${list.fileSha256}.`);
  for (const { code, written } of managers) call.terminal.say(`${code} is ${written.join(', also ')}.`);
}

function numberOf(call: Call, name: string): number | null {
  const text = optionOf(call, name);
  if (text === undefined) return null;
  const number = Number(text);
  if (Number.isFinite(number) && text.trim() !== '') return number;
  throw new AppError('bad-input', `--${name}: expected a number.`);
}

function sizeOf(call: Call, usual: SampleSettings['size']): SampleSettings['size'] {
  const cases = numberOf(call, 'size');
  if (cases !== null) return { by: 'number', cases };
  const wanted = numberOf(call, 'confidence');
  const margin = numberOf(call, 'margin');
  if (wanted === null && margin === null) return usual;
  const confidence = Confidence.safeParse(wanted ?? 80);
  if (!confidence.success) throw new AppError('bad-input', '--confidence: expected 80, 85, 90, 95 or 99.');
  return { by: 'precision', confidence: confidence.data, margin: margin ?? 5 };
}

async function settingsOf({ client }: OpenWorkbook, audit: AuditId, call: Call): Promise<SampleSettings> {
  const { settings } = await client['sample.settings']({ audit });
  return {
    ...settings,
    size: sizeOf(call, settings.size),
    eligibility: {
      ...settings.eligibility,
      countBackFrom: optionOf(call, 'count-back-from') ?? settings.eligibility.countBackFrom,
    },
    seed: optionOf(call, 'seed') ?? settings.seed,
  };
}

/** `casebook sample` */
export const sample: Command = {
  name: 'sample',
  usage:
    'WORKBOOK --audit ID --list FILE [--sheet NAME] [--map FILE.json] [--windows-1252] [--count-back-from DAY] [--size N | --confidence 80 --margin 5] [--seed TEXT] [--json]',
  does: 'takes a list of cases in (CSV or .xlsx) and draws a sample of it',
  takes: ['WORKBOOK'],
  options: {
    audit: 'value',
    list: 'value',
    sheet: 'value',
    map: 'value',
    'windows-1252': 'flag',
    'count-back-from': 'value',
    size: 'value',
    confidence: 'value',
    margin: 'value',
    seed: 'value',
    json: 'flag',
  },
  needs: ['audit', 'list'],
  run: (call) =>
    withWorkbook(call, async (open) => {
      const audit = auditOf(call);
      refuseRound(openAudit(open.context, audit).fields);
      await takeIn(open.context, audit, call, optionOf(call, 'list') ?? '');
      const settings = await settingsOf(open, audit, call);
      await open.client['sample.draw']({ author: authorOf(call), audit, settings });
      const { sample: drawn } = await open.client['sample.get']({ audit });
      if (drawn) call.terminal.out(call.options['json'] ? `${JSON.stringify(drawn, null, 2)}\n` : writeSample(drawn));
      return 0;
    }),
};

/** `casebook sample cases` */
export const sampleCases: Command = {
  name: 'sample cases',
  usage: 'WORKBOOK --audit ID [--preview] [--json]',
  does: "makes the audit's cases of the sample that was drawn; with --preview only says what that would change",
  takes: ['WORKBOOK'],
  options: { audit: 'value', preview: 'flag', json: 'flag' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const audit = auditOf(call);
      const changed = call.options['preview']
        ? previewOf((await client['sample.get']({ audit })).sample)
        : await client['sample.makeCases']({ author: authorOf(call), audit });
      const lead = call.options['preview'] ? 'Nothing was changed. This is what it would come to:\n' : '';
      call.terminal.out(call.options['json'] ? `${JSON.stringify(changed)}\n` : lead + writeMadeCases(changed));
      return 0;
    }),
};
