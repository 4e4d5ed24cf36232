import type { OpenCase } from '../../api/contract/case.ts';
import type { Saved } from '../../api/contract/method.ts';
import type { Client } from '../../api/contract.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { CaseId, QuestionId } from '../../domain/ids.ts';
import { type Answer, readAnswer } from '../../domain/scoring/answer.ts';
import { makeKnown } from './known.ts';
import { sayQuestion } from './question-words.ts';
import type { Saver } from './saver.ts';
import { planSections } from './sections.ts';
import type { Undo, Undoable, Undone } from './undo.ts';
import { type CasePlan, type CaseView, type Entered, viewCase } from './view-case.ts';
import { tellWindows } from './windows.ts';

/**
 * That an answer took the place of another, until it is changed again.
 *
 * | by        | means                                                                                |
 * |-----------|--------------------------------------------------------------------------------------|
 * | here      | this window changed the answer it showed                                             |
 * | elsewhere | another window changed the answer that this one showed                               |
 * | both      | both answered: this window's answer took the place of one it had not seen            |
 */
export interface ChangedAnswer {
  readonly from: Answer;
  readonly to: Answer | null;
  readonly by: 'here' | 'elsewhere' | 'both';
}

/** A case that is open in this window: all of it in memory, every change on its way to disk. */
export interface CaseFile extends CasePlan {
  readonly id: CaseId;
  view(): CaseView;
  /** That the answer shown took the place of another; null where it did not. */
  changeOf(question: QuestionId): ChangedAnswer | null;
  /** The note of another window that this window's note took the place of unseen; null for none. */
  otherNoteOn(question: QuestionId): string | null;
  subscribe(listener: () => void): () => void;
  /** Answers, or clears the answer with null. */
  give(question: QuestionId, answer: Answer | null): void;
  write(question: QuestionId, note: string): void;
  /** Decides between two notes: writes one in their place, or keeps what is there with null. */
  settleNote(question: QuestionId, note: string | null): void;
  complete(): void;
  reopen(): void;
  undo(): Promise<Undone>;
  redo(): Promise<Undone>;
  /** Takes back the last answer to one question. */
  undoAnswer(question: QuestionId): Promise<Undone>;
  /** Reads the case again, for what other windows did. What is not on disk yet stays as it is here. */
  refresh(): Promise<void>;
}

/** What an open case works with. */
export interface CaseFilePorts {
  readonly client: Client;
  readonly author: string;
  readonly saver: Saver;
  readonly undo: Undo;
}

function readEntered({ questions, facts, complete, assessor }: OpenCase): Entered {
  return {
    facts,
    complete,
    assessor,
    answers: new Map(questions.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer]]))),
    notes: new Map(questions.map(({ question, note }) => [question, note])),
  };
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> {
  const copy = new Map(map);
  if (value === null) copy.delete(key);
  else copy.set(key, value);
  return copy;
}

/** Opens a case that was read. */
export function makeCaseFile(opened: OpenCase, loaded: LoadedFramework, ports: CaseFilePorts): CaseFile {
  const { client, author, saver, undo } = ports;
  const { id, caseType } = opened;
  const plan: CasePlan = { loaded, caseType, sections: planSections(loaded, caseType) };
  const listeners = new Set<() => void>();
  let view = viewCase(plan, readEntered(opened), null);
  let changes: ReadonlyMap<QuestionId, ChangedAnswer> = new Map();
  let otherNotes: ReadonlyMap<QuestionId, string> = new Map();
  const known = makeKnown(opened);
  const actions = new Map<QuestionId, number>(); // the last answer to each question, to be undone by itself
  const touched = new Map<string, number>(); // when each key was last entered here, counted in entries
  let entries = 0;

  const keyOf = (kind: 'answer' | 'note', question: QuestionId): string => `${kind}:${id}:${question}`;
  const touch = (key: string): void => void touched.set(key, ++entries);

  function show(entered: Entered): void {
    view = viewCase(plan, entered, view);
    for (const listener of listeners) listener();
  }

  function remember({ action }: Saved, what: Omit<Undoable, 'action' | 'scope'>): void {
    if (action !== null) undo.remember({ ...what, action, scope: id });
    tellWindows({ kind: 'saved', subject: id });
  }

  const told = (label: string, question: QuestionId | null) => ({
    onSaved: (saved: Saved) => remember(saved, { label, question }),
  });

  /** Whether an entry made here since then may not be in what was read. */
  const isOurs = (key: string, since: number): boolean => saver.isPending(key) || (touched.get(key) ?? 0) > since;

  /** What was read, but for what is on its way from here. Notes what another window changed. */
  function merge(read: Entered, since: number, undone: QuestionId | null): Entered {
    let { answers, notes } = read;
    for (const { id: question } of loaded.questions) {
      const [shown, now] = [view.answers.get(question) ?? null, read.answers.get(question) ?? null];
      if (isOurs(keyOf('answer', question), since)) answers = withEntry(answers, question, shown);
      else {
        known.keepAnswer(question, now);
        const isNews = shown !== null && shown !== now && question !== undone;
        if (isNews) changes = withEntry(changes, question, { from: shown, to: now, by: 'elsewhere' });
      }
      if (isOurs(keyOf('note', question), since)) notes = withEntry(notes, question, view.notes.get(question) ?? null);
      else known.keepNote(question, read.notes.get(question) ?? '');
    }
    return { ...read, answers, notes };
  }

  async function refresh(undone: QuestionId | null = null): Promise<void> {
    const since = entries;
    const read = await client['case.open']({ case: id });
    show(merge(readEntered(read), since, undone));
  }

  async function sendAnswer(question: QuestionId, answer: Answer | null): Promise<Saved> {
    const saved = await client['answer.give']({ author, case: id, question, answer, seen: known.answer(question) });
    known.keepAnswer(question, answer);
    const unseen = readAnswer(saved.replaced);
    if (unseen !== null && view.answers.get(question) === (answer ?? undefined)) {
      changes = withEntry(changes, question, { from: unseen, to: answer, by: 'both' });
      show(view);
    }
    return saved;
  }

  async function sendNote(question: QuestionId, note: string): Promise<Saved> {
    const saved = await client['note.write']({ author, case: id, question, note, seen: known.note(question) });
    known.keepNote(question, note);
    if (saved.replaced !== null) {
      otherNotes = withEntry(otherNotes, question, saved.replaced);
      show(view);
    }
    return saved;
  }

  async function afterwards(undone: Promise<Undone>): Promise<Undone> {
    const outcome = await undone;
    if (outcome.kind === 'nothing') return outcome;
    const { question } = outcome.what;
    if (question !== null) changes = withEntry(changes, question, null);
    tellWindows({ kind: 'saved', subject: id });
    await refresh(question);
    return outcome;
  }

  function write(question: QuestionId, note: string): void {
    const key = keyOf('note', question);
    touch(key);
    show({ ...view, notes: withEntry(view.notes, question, note) });
    saver.submitLater(key, () => sendNote(question, note), told(`note on ${sayQuestion(question)}`, question));
  }

  function setComplete(complete: boolean): void {
    const method = complete ? 'case.complete' : 'case.reopen';
    const label = complete ? 'marking the case as complete' : 'reopening the case';
    saver.submit(`status:${id}`, () => client[method]({ author, case: id }), {
      onSaved: (saved) => {
        remember(saved, { label, question: null });
        refresh().catch(() => {}); // what is shown stays; the save state tells of a lost host
      },
    });
  }

  return {
    ...plan,
    id,
    view: () => view,
    changeOf: (question) => changes.get(question) ?? null,
    otherNoteOn: (question) => otherNotes.get(question) ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    give(question, answer) {
      const before = view.answers.get(question) ?? null;
      if (before === answer) return;
      const key = keyOf('answer', question);
      touch(key);
      actions.delete(question);
      changes = withEntry(changes, question, before && { from: before, to: answer, by: 'here' });
      show({ ...view, answers: withEntry(view.answers, question, answer) });
      const label = `answer to ${sayQuestion(question)}`;
      saver.submit(key, () => sendAnswer(question, answer), {
        onSaved: (saved) => {
          if (saved.action !== null) actions.set(question, saved.action);
          remember(saved, { label, question });
        },
      });
    },
    write,
    complete: () => setComplete(true),
    reopen: () => setComplete(false),
    undo: () => afterwards(undo.undo(id)),
    redo: () => afterwards(undo.redo(id)),
    async undoAnswer(question) {
      await saver.flushAll();
      const action = actions.get(question);
      return action === undefined ? { kind: 'nothing' } : afterwards(undo.undoAction(action));
    },
    settleNote(question, note) {
      otherNotes = withEntry(otherNotes, question, null);
      if (note === null) show(view);
      else write(question, note);
    },
    refresh: () => refresh(),
  };
}
