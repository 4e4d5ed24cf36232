import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { AuditId } from '../../domain/ids.ts';
import { sayFiguresOf } from '../../domain/report/figures-of.ts';
import type { Leaving } from '../contract/leaving.ts';
import type { SheetColumn, SheetHead, SheetRows, SheetValue } from '../ports.ts';
import { reportedOf } from '../report/reported.ts';
import { serviceOf } from '../service/audits.ts';
import { type Context, openAudit } from '../service/context.ts';
import { answerRows, caseRows, type Exported, noteRows } from './case-files.ts';
import { type Column, columnsByFile } from './columns.ts';
import { codebookRows, startExport } from './export-audit.ts';
import { resultRows } from './result-rows.ts';

const NARROW = 14;
const WIDE = 60;

/** Levels of `results.csv` that are the ratings and what decides them; the others are what helped to judge. */
const DECIDING = new Set(['overall', 'standard', 'key-question']);

const toColumn = ({ name, holdsText, label }: Pick<Column, 'name' | 'holdsText' | 'label'>): SheetColumn => ({
  name,
  width: holdsText || label === 'Its wording' ? WIDE : NARROW,
});

const named = (names: readonly string[], widest: string): readonly SheetColumn[] =>
  names.map((name) => ({ name, width: name === widest ? WIDE : NARROW }));

/** A cell of a CSV file as what it is: a number, a day, or text. What is empty is null. */
function typeCell(text: string, type: Column['type']): SheetValue {
  if (text === '') return null;
  if (type === 'integer' || type === 'number') return Number(text);
  return type === 'date' ? new Date(`${text}T00:00:00Z`) : text;
}

const typeRow = (row: readonly string[], columns: readonly Column[]): readonly SheetValue[] =>
  row.map((cell, at) => typeCell(cell, columns[at]?.type ?? 'string'));

/** What the codes of a cell mean, one after the other. */
function sayCodes(text: string, { codes, many }: Column): string | null {
  if (text === '') return null;
  const given = many ? text.split(';') : [text];
  return given.map((code) => codes.find((known) => known.code === code)?.label ?? code).join('; ');
}

/** Columns of cases whose codes have words, which a column of their own gives, and where they stand. */
const codedOf = (columns: readonly Column[]) =>
  columns.flatMap((column, at) => (column.codes.length > 0 ? [{ column, at }] : []));

/** Cases, a row each: their columns as in `cases.csv`, then what the codes mean, a column for each coded one. */
function* caseSheetRows(exported: Exported, columns: readonly Column[]): Generator<readonly SheetValue[]> {
  const coded = codedOf(columns);
  for (const row of caseRows(exported)) {
    yield [...typeRow(row, columns), ...coded.map(({ column, at }) => sayCodes(row[at] ?? '', column))];
  }
}

/** Of the rows of `results.csv` those of some levels. */
function levelRows(
  rows: Iterable<readonly string[]>,
  columns: readonly Column[],
  isIn: (level: string) => boolean,
): SheetRows {
  return [...rows].filter(([level = '']) => isIn(level)).map((row) => typeRow(row, columns));
}

function columnsOf(loaded: LoadedFramework) {
  const files = columnsByFile(loaded);
  return { files, cases: files['cases.csv'] ?? [], results: files['results.csv'] ?? [] };
}

/**
 * The sheets of an audit's spreadsheet: cases; answers, a row a case and a column a question, which a spreadsheet can
 * filter; the notes on them, a row each; results, ratings with their key questions; everything asked besides; the
 * codebook; and which figures these are.
 */
export function sheetHeads(loaded: LoadedFramework): readonly SheetHead[] {
  const { cases, results } = columnsOf(loaded);
  const labels = codedOf(cases).map(({ column }) => ({ name: `${column.name}Label`, width: 2 * NARROW }));
  const questions = loaded.questions.map(({ id }) => String(id));
  return [
    { name: 'cases', columns: [...cases.map(toColumn), ...labels] },
    { name: 'answers', columns: named(['reference', 'caseType', ...questions], '') },
    { name: 'notes', columns: named(['reference', 'question', 'answer', 'note'], 'note') },
    { name: 'results', columns: results.map(toColumn) },
    { name: 'prompts', columns: results.map(toColumn) },
    { name: 'codebook', columns: named(['file', 'column', 'type', 'code', 'meaning'], 'meaning') },
    { name: 'about', columns: named(['what', 'is'], 'is') },
  ];
}

/** What the figures are of: there is no place for it among columns that others build on. */
function aboutRows(loaded: LoadedFramework, service: string, figures: string): SheetRows {
  const { title, version } = loaded.framework;
  return [
    ['Service', service],
    ['Standards', `${title}, version ${version}`],
    ['Results and prompts', figures],
    ['Cases, answers and notes', 'All cases, as they were when the file was made.'],
  ];
}

/** The rows of each of `sheetHeads`. To be read within one `store.read`. */
export function sheetRows(context: Context, audit: AuditId, leaving: Leaving): readonly SheetRows[] {
  const { fields, loaded } = openAudit(context, audit);
  const exported = startExport(context, audit, leaving);
  const { files, cases, results } = columnsOf(loaded);
  const reported = reportedOf(context, audit, 'all');
  const found = [...resultRows(reported.results, loaded)];
  return [
    caseSheetRows(exported, cases),
    answerRows(exported),
    noteRows(exported),
    levelRows(found, results, (level) => DECIDING.has(level)),
    levelRows(found, results, (level) => !DECIDING.has(level)),
    [...codebookRows(files)].map((row) => row.map((cell) => (cell === '' ? null : cell))),
    aboutRows(loaded, serviceOf(fields), sayFiguresOf(reported.figuresOf)),
  ];
}
