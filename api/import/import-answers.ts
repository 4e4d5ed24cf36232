import { revealFormula } from '../../domain/csv.ts';
import type { Question } from '../../domain/framework/questions.ts';
import { answerField, CASE_TYPE, type FieldName, factField, noteField } from '../../domain/history/fields.ts';
import type { CaseId, FieldId, QuestionId } from '../../domain/ids.ts';
import { Answer } from '../../domain/scoring/answer.ts';
import { judgeApplicability } from '../../domain/scoring/applicability.ts';
import type { Edit } from '../ports.ts';
import { type Place, quote, refuseText } from './faults.ts';
import type { CasesSeen, Importing, RowCounts } from './import-cases.ts';
import { refuseLocked } from './import-states.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Rows of answers by what became of them, and those that deserve a word. */
export interface AnswerCounts extends RowCounts {
  setAside: number;
  lackReason: number;
}

interface GivenAnswer {
  readonly place: Place;
  readonly question: Question;
  readonly answer: Answer | null;
  readonly note: string | null;
}

/** Rows that follow each other and are of the same case: read, compared and recorded together. */
interface Run {
  readonly id: CaseId;
  readonly reference: string;
  /** The case as it was before the run. */
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly given: Map<QuestionId, GivenAnswer>;
}

// A run this long is recorded and begun anew, so that memory does not grow with the file.
const LONGEST_RUN = 500;
const LACK_REASON_LISTED = 200;

/** Remembers in which row each question of each case was answered: four bytes a question, whatever the file holds. */
function rememberPlaces(questions: readonly Question[]) {
  const column = new Map(questions.map(({ id }, at) => [id, at]));
  const rows = new Map<CaseId, Int32Array>();
  const files: { readonly file: string; readonly base: number }[] = [];
  let last = 0;
  return {
    startFile(file: string): void {
      files.push({ file, base: last });
    },
    put(id: CaseId, question: QuestionId, row: number): void {
      const ofCase = rows.get(id) ?? new Int32Array(questions.length);
      rows.set(id, ofCase);
      last = Math.max(last, (files.at(-1)?.base ?? 0) + row);
      ofCase[column.get(question) ?? 0] = (files.at(-1)?.base ?? 0) + row;
    },
    get(id: CaseId, question: QuestionId): Place | null {
      const place = rows.get(id)?.[column.get(question) ?? 0] ?? 0;
      const from = files.findLast(({ base }) => base < place);
      return place === 0 || !from ? null : { file: from.file, row: place - from.base };
    },
  };
}

function readAnswerRow(row: SheetRow, { loaded, faults }: Importing): GivenAnswer | null {
  const cell = row.cell('question') ?? '';
  const question = loaded.questionById.get(cell as QuestionId); // whatever it is, it is found only if it is one
  const note = revealFormula(row.cell('note') ?? '');
  const answer = row.cell('answer') ?? '';
  const parsed = Answer.options.find((option) => option === answer) ?? null;
  if (!question) {
    faults.add(row.place, 'question', quote(cell), 'a question that the framework asks of cases');
    return null;
  }
  if (parsed === null && (answer !== '' || note === '')) {
    faults.add(row.place, 'answer', quote(answer), 'yes, no or na');
    return null;
  }
  if (refuseText(note, row.place, 'note', faults)) return null;
  return { place: row.place, question, answer: parsed, note: note === '' ? null : note };
}

/** Imports the rows of `answers.csv` files, as one import. */
export function makeAnswerImport(importing: Importing, seen: CasesSeen, counts: AnswerCounts) {
  const { store, audit, loaded, recorder, faults } = importing;
  const places = rememberPlaces(loaded.questions);
  const lackReason: { reference: string; question: QuestionId }[] = [];
  let run: Run | null = null;

  function startRun(reference: string, place: Place): Run | null {
    const id = store.findCase(audit, reference);
    if (id !== null) return { id, reference, fields: store.fieldsOf(id), given: new Map() };
    if (!seen.has(reference)) faults.add(place, 'reference', quote(reference), 'the reference of a case of this audit');
    return null; // a case whose own row is at fault was told there
  }

  /** Whether the question of the case came before: the same row is passed over, another is a fault. */
  function passTwin({ id, fields, given }: Run, next: GivenAnswer): boolean {
    const { id: question } = next.question;
    const first = places.get(id, question);
    if (!first) return false;
    const pending = given.get(question);
    const answer = pending ? pending.answer : (fields.get(answerField(question)) ?? null);
    const note = pending ? pending.note : (fields.get(noteField(question)) ?? null);
    if (answer === next.answer && note === next.note) counts.same++;
    else {
      const found = `${question} answered differently in ${first.file} row ${first.row}`;
      faults.add(next.place, 'question', found, 'one answer to each question of a case');
    }
    return true;
  }

  /** Whether a row asks a locked case for something else than what it holds. */
  function refuseRow({ fields }: Run, { question, answer, note, place }: GivenAnswer): boolean {
    const differs =
      (fields.get(answerField(question.id)) ?? null) !== answer ||
      (fields.get(noteField(question.id)) ?? null) !== note;
    return refuseLocked(fields, differs, place, faults);
  }

  function countRow({ fields, reference }: Run, { question, answer, note }: GivenAnswer): void {
    const oldAnswer = fields.get(answerField(question.id)) ?? null;
    const oldNote = fields.get(noteField(question.id)) ?? null;
    if (oldAnswer === answer && oldNote === note) counts.same++;
    else counts[oldAnswer === null && oldNote === null ? 'new' : 'changed']++;
    const field = (id: FieldId): string | null => fields.get(factField(id)) ?? null;
    if (!judgeApplicability(question, { caseType: fields.get(CASE_TYPE) ?? '', field }).applies) counts.setAside++;
    else if (answer === 'na' && note === null) {
      counts.lackReason++;
      if (lackReason.length < LACK_REASON_LISTED) lackReason.push({ reference, question: question.id });
    }
  }

  function endRun(): void {
    if (!run) return;
    const edits: Edit[] = [];
    for (const { question, answer, note } of run.given.values()) {
      edits.push({ field: answerField(question.id), value: answer }, { field: noteField(question.id), value: note });
    }
    recorder.edit(run.id, edits);
    run = null;
  }

  /** The run that a row belongs to: the one at hand, or a new one. */
  function runFor(reference: string, place: Place): Run | null {
    if (run && run.reference === reference && run.given.size < LONGEST_RUN) return run;
    endRun();
    return startRun(reference, place);
  }

  function takeRow(row: SheetRow): void {
    const current = runFor(revealFormula(row.cell('reference') ?? ''), row.place);
    run = current;
    const given = readAnswerRow(row, importing);
    if (!current || !given || passTwin(current, given) || refuseRow(current, given)) return;
    places.put(current.id, given.question.id, row.place.row);
    countRow(current, given);
    current.given.set(given.question.id, given);
  }

  return {
    importSheet(sheet: Sheet): void {
      places.startFile(sheet.file);
      for (const row of sheet.rows(faults)) {
        importing.onRow();
        takeRow(row);
      }
      endRun();
    },
    lackReason,
  };
}
