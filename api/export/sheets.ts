import type { AuditId } from '../../domain/ids.ts';
import type { Leaving } from '../contract/leaving.ts';
import type { Sheet, SheetColumn, SheetValue } from '../ports.ts';
import { type Context, openAudit } from '../service/context.ts';
import { resultsOf } from '../service/results.ts';
import { answeredCases, caseRows, type Exported } from './case-files.ts';
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

/** Cases, a row each: their columns as in `cases.csv`, then what the codes mean, a column for each coded one. */
function casesSheet(exported: Exported, columns: readonly Column[]): Sheet {
  const coded = columns.flatMap((column, at) => (column.codes.length > 0 ? [{ column, at }] : []));
  const labels = coded.map(({ column }) => ({ name: `${column.name}Label`, width: 2 * NARROW }));
  const rows = Array.from(caseRows(exported), (row) => [
    ...typeRow(row, columns),
    ...coded.map(({ column, at }) => sayCodes(row[at] ?? '', column)),
  ]);
  return { name: 'cases', columns: [...columns.map(toColumn), ...labels], rows };
}

/** Answers, a row a case and a column a question, and the notes on them, a row each: a table a spreadsheet can filter. */
function answerSheets(exported: Exported): readonly Sheet[] {
  const { questions } = exported.loaded;
  const answers: SheetValue[][] = [];
  const notes: SheetValue[][] = [];
  for (const { reference, caseType, answers: given } of answeredCases(exported)) {
    const answerTo = new Map(given.map(({ question, answer }) => [question, answer]));
    answers.push([reference, caseType, ...questions.map(({ id }) => answerTo.get(id) ?? null)]);
    for (const { question, answer, note } of given) {
      if (note !== null) notes.push([reference, question, answer, note]);
    }
  }
  const columns = ['reference', 'caseType', ...questions.map(({ id }) => id as string)];
  return [
    { name: 'answers', columns: columns.map((name) => ({ name, width: NARROW })), rows: answers },
    {
      name: 'notes',
      columns: [
        { name: 'reference', width: NARROW },
        { name: 'question', width: NARROW },
        { name: 'answer', width: NARROW },
        { name: 'note', width: WIDE },
      ],
      rows: notes,
    },
  ];
}

/** Results as in `results.csv`, in two sheets: ratings with their key questions, and everything asked besides. */
function resultSheets(context: Context, { audit, loaded }: Exported, columns: readonly Column[]): readonly Sheet[] {
  const rows = [...resultRows(resultsOf(context, audit, 'all'), loaded)];
  const sheet = (name: string, isIn: (level: string) => boolean): Sheet => ({
    name,
    columns: columns.map(toColumn),
    rows: rows.filter(([level = '']) => isIn(level)).map((row) => typeRow(row, columns)),
  });
  return [sheet('results', (level) => DECIDING.has(level)), sheet('prompts', (level) => !DECIDING.has(level))];
}

/** The sheets of an audit's spreadsheet. To be read within one `store.read`. */
export function sheetsOf(context: Context, audit: AuditId, leaving: Leaving): readonly Sheet[] {
  const { loaded } = openAudit(context, audit);
  const exported = startExport(context, audit, leaving);
  const columns = columnsByFile(loaded);
  return [
    casesSheet(exported, columns['cases.csv'] ?? []),
    ...answerSheets(exported),
    ...resultSheets(context, exported, columns['results.csv'] ?? []),
    {
      name: 'codebook',
      columns: ['file', 'column', 'type', 'code', 'meaning'].map((name) => ({
        name,
        width: name === 'meaning' ? WIDE : NARROW,
      })),
      rows: [...codebookRows(columns)].map((row) => row.map((cell) => (cell === '' ? null : cell))),
    },
  ];
}
