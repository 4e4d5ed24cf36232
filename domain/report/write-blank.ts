import type { LoadedFramework } from '../framework/load.ts';
import type { Question } from '../framework/questions.ts';
import type { CaseField, Framework } from '../framework/schema.ts';
import { cell, column, groupRow, heading, PAGE_BREAK, paragraph, row, table } from './blocks.ts';
import type { Block, Column, ReportDocument, Row } from './document.ts';

const BOX = '☐';
const LINES_FOR_A_JUDGEMENT = 3;

const ANSWER_COLUMNS: readonly Column[] = [
  column('Question', 70),
  column('Yes', 10, 'centre'),
  column('No', 10, 'centre'),
  column('N/A', 10, 'centre'),
];

const sayOption = (slug: string): string => slug.replaceAll('-', ' ');

function optionsOf(field: CaseField, caseType: string): string {
  if (field.type === 'choice' || field.type === 'multi-choice') {
    const options = 'options' in field ? field.options : [];
    const list: readonly string[] = Array.isArray(options)
      ? options
      : (Object.entries(options).find(([type]) => type === caseType)?.[1] ?? []);
    return list.map((option) => `${BOX} ${sayOption(option)}`).join('   ');
  }
  return '';
}

function factsTable({ caseFields }: Framework, caseType: string, title: string): Block {
  const rows = caseFields
    .filter(({ caseTypes }) => caseTypes === undefined || caseTypes.includes(caseType))
    .map((field) => row(field.label, optionsOf(field, caseType)));
  return table(`The case: ${title}`, [column('Detail', 34), column('Answer', 66)], rows);
}

function questionRow({ id, text }: Question): Row {
  return row(`${id} ${text}`, cell(BOX), cell(BOX), cell(BOX));
}

function questionTable(caption: string, key: Question | null, below: readonly Question[]): Block {
  const of = (kind: Question['kind']): readonly Question[] => below.filter((question) => question.kind === kind);
  const recorded = of('recorded');
  const rows = [
    ...of('prompt').map(questionRow),
    ...(recorded.length > 0 ? [groupRow('Recorded'), ...recorded.map(questionRow)] : []),
    ...of('case').map(questionRow),
    ...(key ? [groupRow('Your own judgement, not the sum of the prompts'), questionRow(key)] : []),
  ];
  return table(caption, ANSWER_COLUMNS, rows);
}

function conditionOf({ conditions }: Question): readonly Block[] {
  const said = conditions.flatMap(({ because }) => because ?? []);
  return said.map((because) => paragraph(`Only in some cases: ${because}.`, 'small'));
}

function standardBlocks(loaded: LoadedFramework, keys: readonly Question[]): readonly Block[] {
  return keys.flatMap((key): readonly Block[] => {
    const below = loaded.questions.filter(({ keyQuestion }) => keyQuestion === key.id);
    const title = `${key.id} ${key.text}`;
    return [
      heading(4, title),
      ...conditionOf(key),
      questionTable(`Questions of ${key.id}`, key, below),
      { kind: 'lines', label: `Notes on ${key.id}`, count: LINES_FOR_A_JUDGEMENT },
    ];
  });
}

function formOf(loaded: LoadedFramework, caseType: string): readonly Block[] {
  const { framework, questions } = loaded;
  const type = framework.caseTypes.find(({ id }) => id === caseType)?.title ?? caseType;
  const keys = questions.filter((question) => question.kind === 'key' && question.caseType === caseType);
  const standards = framework.domains
    .flatMap((domain) => domain.standards)
    .flatMap((standard): readonly Block[] => {
      const here = keys.filter((key) => key.standard === standard.id);
      if (here.length === 0) return [];
      return [
        heading(3, `${standard.id} ${standard.title}`, `${caseType} ${standard.id}`),
        paragraph(standard.statement, 'quote'),
        ...standardBlocks(loaded, here),
      ];
    });
  const cases = questions.filter(({ kind }) => kind === 'case');
  return [
    heading(2, type),
    factsTable(framework, caseType, type),
    ...standards,
    heading(3, 'About the case as a whole', `${caseType} whole`),
    questionTable(`Questions about the case as a whole: ${type}`, null, cases),
    { kind: 'lines', label: 'Notes on the case as a whole', count: LINES_FOR_A_JUDGEMENT },
  ];
}

/** A form to be filled in by hand: the details and every question of each case type that is judged. */
export function writeBlank(loaded: LoadedFramework): ReportDocument {
  const { framework } = loaded;
  const types = framework.caseTypes.filter(({ illustrative }) => !illustrative);
  const forms = types.flatMap(({ id }, at) => [...(at === 0 ? [] : [PAGE_BREAK]), ...formOf(loaded, id)]);
  return {
    title: `${framework.title}: blank form`,
    language: 'en-GB',
    blocks: [
      heading(1, framework.title),
      paragraph('Form for one case', 'subtitle'),
      paragraph('Tick one box for each question. Use a reference, never a name.', 'small'),
      ...forms,
    ],
    notes: [],
  };
}
