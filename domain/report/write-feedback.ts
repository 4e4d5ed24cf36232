import type { LoadedFramework } from '../framework/load.ts';
import type { Question } from '../framework/questions.ts';
import type { CaseStatus } from '../history/status.ts';
import type { QuestionId } from '../ids.ts';
import type { State } from '../scoring/answer.ts';
import { bullets, column, heading, paragraph, plain, quiet, row, strong, table } from './blocks.ts';
import { turnQuestion } from './clause.ts';
import type { Block, Piece, ReportDocument } from './document.ts';
import { capitalise } from './number-words.ts';
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

interface Said extends AnsweredQuestion {
  readonly asked: Question;
}

/** What was done well is said; what was not stays the question it was judged by. */
function line({ asked, note, state }: Said): readonly Piece[] {
  const clause = state === 'yes' ? turnQuestion(asked.text) : null;
  const text = clause === null ? asked.text : `${capitalise(clause.statement)}.`;
  return note === '' ? [plain(text)] : [plain(text), quiet(` ${note}`)];
}

function list(title: string, said: readonly Said[]): readonly Block[] {
  return said.length === 0 ? [] : [paragraph([strong(title)]), bullets(said.map(line))];
}

function keyQuestionBlocks(key: Said, below: readonly Said[]): readonly Block[] {
  const judged = [strong(`Judgement: ${JUDGED[key.state]}.`), ...(key.note === '' ? [] : [plain(` ${key.note}`)])];
  return [
    heading(3, `${key.question} ${key.asked.text}`),
    paragraph(judged),
    ...list(
      'Done well',
      below.filter(({ state }) => state === 'yes'),
    ),
    ...list(
      'To be done better',
      below.filter(({ state }) => state === 'no'),
    ),
  ];
}

function judgementTable(keys: readonly Said[]): Block {
  const rows = keys.map(({ question, asked, state }) => row(`${question} ${asked.text}`, JUDGED[state]));
  return table('The judgement of each key question', [column('Key question', 74), column('Judgement', 26)], rows);
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

/** The feedback sheet of one case: each key question's judgement, what was done well, and what is to be done better. */
export function writeFeedback(input: FeedbackInput): ReportDocument {
  const { loaded, answers, caseType, reference } = input;
  const { framework } = loaded;
  const said = answers.flatMap((answer): Said[] => {
    const asked = loaded.questionById.get(answer.question);
    return asked && (asked.caseType === caseType || asked.caseType === null) ? [{ ...answer, asked }] : [];
  });
  const keys = said.filter(({ asked }) => asked.kind === 'key');
  const standards = framework.domains
    .flatMap((domain) => domain.standards)
    .flatMap((standard): Block[] => {
      const here = keys.filter(({ asked, state }) => asked.standard === standard.id && state !== 'na-by-rule');
      const blocks = here.flatMap((key) =>
        keyQuestionBlocks(
          key,
          said.filter(({ asked }) => asked.keyQuestion === key.question),
        ),
      );
      return blocks.length === 0 ? [] : [heading(2, `${standard.id} ${standard.title}`), ...blocks];
    });
  const whole = said.filter(({ asked }) => asked.kind === 'case' && asked.id !== 'case.alert');
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
      ...standards,
      ...(whole.length > 0
        ? [
            heading(2, 'About the case as a whole'),
            ...list(
              'Yes',
              whole.filter(({ state }) => state === 'yes'),
            ),
            ...list(
              'No',
              whole.filter(({ state }) => state === 'no'),
            ),
          ]
        : []),
    ],
    notes: [],
  };
}
