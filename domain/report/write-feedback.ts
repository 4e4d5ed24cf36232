import type { LoadedFramework } from '../framework/load.ts';
import type { Question } from '../framework/questions.ts';
import type { CaseStatus } from '../history/status.ts';
import type { QuestionId } from '../ids.ts';
import type { State } from '../scoring/answer.ts';
import { bullets, column, heading, paragraph, plain, quiet, row, strong, table } from './blocks.ts';
import { turnQuestion } from './clause.ts';
import type { Block, Piece, ReportDocument } from './document.ts';
import { capitalise, countWithNoun } from './number-words.ts';
import { sayDay } from './report-words.ts';

/** A question of the case as it was answered. */
export interface AnsweredQuestion {
  readonly question: QuestionId;
  readonly state: State;
  readonly note: string;
}

/** What is to be done, by whom and by when, and how that stands in words. */
export interface FeedbackAction {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly words: string;
}

/** What a feedback sheet is made from. */
export interface FeedbackInput {
  readonly loaded: LoadedFramework;
  readonly service: string;
  readonly reference: string;
  readonly caseType: string;
  /** Which revision of the case, from 1, and how it stands: two sheets of one case can be told apart. */
  readonly revision: number;
  readonly status: CaseStatus;
  readonly answers: readonly AnsweredQuestion[];
  /** What went well, as the assessor sums it up; empty where nothing was written. */
  readonly strengths: string;
  readonly actions: readonly FeedbackAction[];
  /** The day the document is made, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** The code of the case manager and the assessor, where people are to be named. */
  readonly people: { readonly caseManager: string | null; readonly assessor: string | null } | null;
}

const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  'in-progress': 'in progress',
  complete: 'complete',
  locked: 'locked',
};

const JUDGED: Readonly<Record<State, string>> = {
  yes: 'Sufficient',
  no: 'Not sufficient',
  'na-by-rule': 'Not applicable',
  'na-by-assessor': 'Not applicable',
  unanswered: 'Not answered yet',
};

/** How many prompts fit beside the judgements on two pages. */
const MOST = { well: 5, better: 7 };

interface Said extends AnsweredQuestion {
  readonly asked: Question;
}

/** What was done well is said; what was not stays the question it was judged by. */
function line({ asked, note, state }: Said): readonly Piece[] {
  const clause = state === 'yes' ? turnQuestion(asked.text) : null;
  const text = clause === null ? asked.text : `${capitalise(clause.statement)}.`;
  return note === '' ? [plain(text)] : [plain(text), quiet(` ${note}`)];
}

const toBullets = (said: readonly Said[]): readonly Block[] => (said.length === 0 ? [] : [bullets(said.map(line))]);

/** One of each standard in turn, so that a few say something of all: those with a note come first. */
function spread(said: readonly Said[]): readonly Said[] {
  const noted = said.toSorted((a, b) => Number(a.note === '') - Number(b.note === ''));
  const groups = [...Map.groupBy(noted, ({ asked }) => asked.standard).values()];
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group.slice(at, at + 1))).flat();
}

/** The strongest or weakest of the prompts with a heading, in the framework's order, and how many more there are. */
function picked(title: string, all: readonly Said[], most: number): readonly Block[] {
  if (all.length === 0) return [];
  const chosen = new Set(spread(all).slice(0, most));
  const more = all.length - chosen.size;
  const rest =
    more === 0
      ? []
      : [paragraph(`And ${countWithNoun(more, 'more prompt')}, which the case holds with their notes.`, 'small')];
  return [heading(2, title), ...toBullets(all.filter((one) => chosen.has(one))), ...rest];
}

function judgementTable(keys: readonly Said[]): Block {
  const rows = keys.map(({ question, asked, state, note }) => row(`${question} ${asked.text}`, JUDGED[state], note));
  const columns = keys.some(({ note }) => note !== '')
    ? [column('Key question', 42), column('Judgement', 18), column('Why', 40)]
    : [column('Key question', 74), column('Judgement', 26)];
  const fitting = rows.map((one) => ({ ...one, cells: one.cells.slice(0, columns.length) }));
  return table('The judgement of each key question', columns, fitting);
}

/** What the assessor sums up, and what is to be done: what a worker reads first. */
function summing({ strengths, actions }: FeedbackInput): readonly Block[] {
  const well = strengths === '' ? [] : [paragraph([strong('What went well. '), plain(strengths)])];
  if (actions.length === 0) return well;
  const columns = [column('What to do', 46), column('By whom', 18), column('By when', 18), column('State', 18)];
  const rows = actions.map(({ text, owner, due, words }) => row(text, owner, sayDay(due), words));
  return [...well, table('What is to be done', columns, rows)];
}

function people({ people: named }: FeedbackInput): string {
  if (named === null) return '';
  return [
    ...(named.caseManager === null ? [] : [`Case manager: ${named.caseManager}.`]),
    ...(named.assessor === null ? [] : [`Assessor: ${named.assessor}.`]),
  ].join(' ');
}

function wholeCase(whole: readonly Said[]): readonly Block[] {
  const answered = whole.filter(({ state }) => state === 'yes' || state === 'no');
  if (answered.length === 0) return [];
  const rows = answered.map(({ asked, state, note }) =>
    row(note === '' ? asked.text : [plain(asked.text), quiet(` ${note}`)], state === 'yes' ? 'Yes' : 'No'),
  );
  return [table('About the case as a whole', [column('Question', 82), column('Answer', 18)], rows)];
}

/**
 * The feedback sheet of one case, on two pages at most unless its notes are long: what to do, each key question's
 * judgement with why, and the few prompts that say most of what was done well and what is to be done better.
 */
export function writeFeedback(input: FeedbackInput): ReportDocument {
  const { loaded, answers, caseType, reference } = input;
  const { framework } = loaded;
  const said = answers.flatMap((answer): Said[] => {
    const asked = loaded.questionById.get(answer.question);
    return asked && (asked.caseType === caseType || asked.caseType === null) ? [{ ...answer, asked }] : [];
  });
  const keys = said.filter(({ asked, state }) => asked.kind === 'key' && state !== 'na-by-rule');
  const prompts = said.filter(({ asked }) => asked.kind === 'prompt');
  const sufficient = new Set(keys.filter(({ state }) => state === 'yes').map(({ question }) => question));
  const isStrong = ({ asked }: Said): boolean => asked.keyQuestion !== null && sufficient.has(asked.keyQuestion);
  const [well, better] = [
    prompts.filter(({ state }) => state === 'yes'),
    prompts.filter(({ state }) => state === 'no'),
  ];
  const strongest = well.some(isStrong) ? well.filter(isStrong) : well;
  const type = framework.caseTypes.find(({ id }) => id === caseType)?.title ?? caseType;
  const named = people(input);
  return {
    title: `Case ${reference}: feedback`,
    language: 'en-GB',
    blocks: [
      heading(1, `Case ${reference}`),
      paragraph('Feedback sheet', 'subtitle'),
      paragraph(
        `${input.service}; ${type}; ${framework.title}; revision ${input.revision}, ${STATUS_WORDS[input.status]}; made on ${sayDay(input.madeOn)}`,
        'small',
      ),
      ...(named === '' ? [] : [paragraph(named)]),
      ...summing(input),
      judgementTable(keys),
      ...picked('Done well', strongest, MOST.well),
      ...picked('To be done better', better, MOST.better),
      ...wholeCase(said.filter(({ asked }) => asked.kind === 'case' && asked.id !== 'case.alert')),
    ],
    notes: [],
  };
}
