import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { CaseField } from '../../domain/framework/schema.ts';
import { CaseStatus } from '../../domain/history/status.ts';
import { standardsOf } from '../judgements.ts';
import { factColumns } from './case-files.ts';
import { RESULT_COLUMNS } from './result-rows.ts';

/** A value that a coded column can have, with what it means. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** A column of an exported file, as codebook and data package describe it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'datetime';
  readonly label: string;
  /** Empty where the column is not coded. */
  readonly codes: readonly Code[];
  /** Whether people's own words are in it: what a spreadsheet would run is hidden in these columns alone. */
  readonly holdsText: boolean;
  /** Whether a cell may hold several codes with `;` between. */
  readonly many: boolean;
}

const column = (name: string, label: string, type: Column['type'] = 'string', codes: readonly Code[] = []): Column => ({
  name,
  type,
  label,
  codes,
  holdsText: false,
  many: false,
});

const words = (name: string, label: string): Column => ({ ...column(name, label), holdsText: true });

/** A code in words: `requires-improvement` is Requires improvement. */
const inWords = (code: string): string => (code.charAt(0).toUpperCase() + code.slice(1)).replaceAll('-', ' ');
const coded = (codes: readonly string[]): readonly Code[] =>
  [...new Set(codes)].map((code) => ({ code, label: inWords(code) }));

function factColumn(field: CaseField): Column {
  switch (field.type) {
    case 'text':
      return words(field.id, field.label);
    case 'date':
      return column(field.id, field.label, 'date');
    case 'whole-number':
      return column(field.id, field.label, 'integer');
    case 'choice':
      return column(field.id, field.label, 'string', coded(Object.values(field.options).flat()));
    case 'multi-choice':
      return { ...column(field.id, field.label, 'string', coded(field.options)), many: true };
  }
}

/** The columns of each exported file, in order. */
export function columnsByFile(loaded: LoadedFramework): Readonly<Record<string, readonly Column[]>> {
  const { caseTypes, rules } = loaded.framework;
  const ratings = rules.ratings.map(({ id, title }) => ({ code: id, label: title }));
  const standards = standardsOf(loaded.framework).map(({ id, title }) => ({ code: id, label: title }));
  const questions = loaded.questions.map(({ id, text }) => ({ code: id, label: text }));
  const answers = [
    { code: 'yes', label: 'Yes: sufficient' },
    { code: 'no', label: 'No: not sufficient' },
    { code: 'na', label: 'Not applicable' },
  ];
  const kinds = [
    { code: 'qualitative', label: 'Rated by people on written evidence' },
    { code: 'panel', label: 'Moved by the ratings panel' },
  ];
  const grounds = rules.discretion.grounds.map(({ id, text }) => ({ code: id, label: text }));
  const types: Partial<Record<string, Column['type']>> = {
    percent: 'number',
    yes: 'integer',
    no: 'integer',
    of: 'integer',
    notApplicable: 'integer',
    unanswered: 'integer',
    lower95: 'number',
    upper95: 'number',
    otherOf: 'integer',
    otherPercent: 'number',
    cases: 'integer',
  };
  return {
    'cases.csv': [
      words('reference', 'Case reference: a pseudonym'),
      column(
        'caseType',
        'Case type',
        'string',
        caseTypes.map(({ id, title }) => ({ code: id, label: title })),
      ),
      ...factColumns(loaded).map(factColumn),
      column('status', 'How far the case is', 'string', coded(CaseStatus.options)),
      column('revision', 'Revision: one more each time a locked case was reopened', 'integer'),
    ],
    'answers.csv': [
      words('reference', 'Case reference, as in cases.csv'),
      column('question', 'Question', 'string', questions),
      column('answer', 'Answer; empty where there is only a note', 'string', answers),
      words('note', "Assessor's note"),
    ],
    'judgements.csv': [
      column('standard', 'Standard', 'string', standards),
      column('kind', 'Kind of judgement', 'string', kinds),
      column('rating', 'Rating', 'string', ratings),
      column('ground', "Ground of the panel's decision", 'string', grounds),
      words('reason', 'Evidence, or reason'),
      words('names', 'Who decided'),
      column('at', 'When the panel decided', 'datetime'),
      column('from', 'What the rules gave when the panel decided', 'string', ratings),
    ],
    'results.csv': RESULT_COLUMNS.map((name) => column(name, RESULT_LABELS[name], types[name] ?? 'string')),
  };
}

const RESULT_LABELS: Readonly<Record<(typeof RESULT_COLUMNS)[number], string>> = {
  level: 'What the row is about',
  id: 'Standard or question',
  text: 'Its wording',
  ruleRating: 'Rating by rule, before any panel',
  rating: 'Rating; for a key question, its band',
  percent: 'Per cent yes, 0 to 100; empty where nothing applies',
  yes: 'Cases answered yes',
  no: 'Cases answered no',
  of: 'Cases the percentage is of',
  notApplicable: 'Cases to which it does not apply',
  unanswered: 'Cases not answered yet',
  denominator: 'What "of" counts: applicable is yes + no; asked is yes + no + not applicable',
  lower95: 'Lower end of the 95% Wilson interval, per cent',
  upper95: 'Upper end of it',
  otherDenominator: 'The other denominator, counted beside it',
  otherOf: 'Cases by the other denominator',
  otherPercent: 'Per cent yes of those',
  cases: 'Cases in the sample: yes + no + not applicable + unanswered',
};
