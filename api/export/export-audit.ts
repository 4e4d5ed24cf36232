import { hideFormula } from '../../domain/csv.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import { type FieldName, judgementField } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { sayFiguresOf } from '../../domain/report/figures-of.ts';
import type { Leaving } from '../contract/leaving.ts';
import { readJudgements } from '../judgements.ts';
import { EXACTLY, leaveText } from '../leaving/leave.ts';
import type { Store } from '../ports.ts';
import { reportedOf } from '../report/reported.ts';
import { serviceOf } from '../service/audits.ts';
import { type Context, openAudit } from '../service/context.ts';
import { watched } from '../watched.ts';
import { answerLines, caseRows, type Exported } from './case-files.ts';
import { type Column, columnsByFile } from './columns.ts';
import { type ExportFile, writeCsv, writeCsvLines } from './csv-file.ts';
import { resultRows } from './result-rows.ts';

type Columns = Readonly<Record<string, readonly Column[]>>;
type Fields = ReadonlyMap<FieldName, string>;

/** The rows of `judgements.csv`, before formulas are hidden. */
export function judgementRows(
  { loaded, leave, names: withNames }: Exported,
  fields: Fields,
): readonly (readonly string[])[] {
  return readJudgements(loaded.framework, fields).map((judgement) => {
    const { standard, kind, rating } = judgement;
    const panel = kind === 'panel' ? judgement : null;
    const reason = leave(fields, judgementField(standard, kind), judgement.reason ?? '');
    const names = withNames ? (panel?.names ?? '') : '';
    return [standard, kind, rating, panel?.ground ?? '', reason, names, panel?.at ?? '', panel?.from ?? ''];
  });
}

/** The rows of `codebook.csv`. */
export function* codebookRows(columns: Columns): Generator<readonly string[]> {
  for (const [file, ofFile] of Object.entries(columns)) {
    for (const { name, type, label, codes } of ofFile) {
      yield [file, name, type, '', label];
      for (const { code, label: meaning } of codes) yield [file, name, type, code, meaning];
    }
  }
}

function describeColumn({ name, type, label, codes, many }: Column) {
  const constraints = codes.length > 0 && !many ? { constraints: { enum: codes.map(({ code }) => code) } } : {};
  return { name, type, title: label, ...constraints };
}

/** A Frictionless data package that describes the files (https://specs.frictionlessdata.io). */
function describePackage(loaded: LoadedFramework, service: string, columns: Columns, figures: string): string {
  const keys: Partial<Record<string, object>> = {
    'cases.csv': { primaryKey: ['reference'] },
    'answers.csv': {
      primaryKey: ['reference', 'question'],
      foreignKeys: [{ fields: ['reference'], reference: { resource: 'cases', fields: ['reference'] } }],
    },
    'judgements.csv': { primaryKey: ['standard', 'kind'] },
  };
  const { id, version, title, licence } = loaded.framework;
  const described = {
    profile: 'tabular-data-package',
    name: 'casebook-audit',
    title: `Audit of ${service}`,
    description: `${title} (${id}, version ${version}). ${licence}`,
    resources: Object.entries(columns).map(([path, ofFile]) => ({
      profile: 'tabular-data-resource',
      name: path.replace('.csv', ''),
      ...(path === 'results.csv' ? { description: figures } : {}),
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
      schema: { fields: ofFile.map(describeColumn), missingValues: [''], ...keys[path] },
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function* hideFormulas(columns: readonly Column[], rows: Iterable<readonly string[]>): Generator<readonly string[]> {
  for (const row of rows) yield row.map((cell, at) => (columns[at]?.holdsText ? hideFormula(cell) : cell));
}

const countCases = (store: Store, audit: AuditId): number =>
  [...store.caseCounts(audit).values()].reduce((sum, { cases }) => sum + cases, 0);

/** What an audit's export is made of: which cases, and how text leaves. */
export function startExport(context: Context, audit: AuditId, leaving: Leaving): Exported {
  const { loaded } = openAudit(context, audit);
  const leave = leaveText(context, audit, leaving);
  const { store, progress } = context;
  const of = countCases(store, audit);
  const cases: Exported['cases'] = (which, words) => watched(store.fieldsOfCases(audit, which), progress, words, of);
  return { cases, audit, loaded, leave, names: leaving.names };
}

/**
 * The files of an audit's export, as `formats.md` names them; those that leave exactly import again, unchanged. The
 * results of a closed audit are those of its snapshot, and the data package says so.
 * Read them within one `store.read`.
 */
export function exportAudit(context: Context, audit: AuditId, leaving = EXACTLY): readonly ExportFile[] {
  const { fields, loaded } = openAudit(context, audit);
  const exported = startExport(context, audit, leaving);
  const columns = columnsByFile(loaded);
  const { results, figuresOf } = reportedOf(context, audit, 'all');
  const headerOf = (file: string): string[] => (columns[file] ?? []).map(({ name }) => name);
  const csv = (name: string, rows: () => Iterable<readonly string[]>): ExportFile => ({
    name,
    chunks: () => writeCsv(headerOf(name), hideFormulas(columns[name] ?? [], rows())),
  });
  return [
    csv('cases.csv', () => caseRows(exported)),
    {
      name: 'answers.csv',
      chunks: () => writeCsvLines(headerOf('answers.csv'), answerLines(exported)),
    },
    csv('judgements.csv', () => judgementRows(exported, fields)),
    csv('results.csv', () => resultRows(results, loaded)),
    {
      name: 'codebook.csv',
      chunks: () => writeCsv(['file', 'column', 'type', 'code', 'meaning'], codebookRows(columns)),
    },
    {
      name: 'datapackage.json',
      chunks: () => [describePackage(loaded, serviceOf(fields), columns, sayFiguresOf(figuresOf))],
    },
  ];
}
