import type { OpenCase } from '../../api/contract/case.ts';
import type { Saved } from '../../api/contract/method.ts';
import type { Client } from '../../api/contract.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { AuditId, CaseId, QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import { onceAFrame } from './frame.ts';
import { type ChangedAnswer, watchMeanwhile } from './meanwhile.ts';
import { sayQuestion } from './question-words.ts';
import { atRest } from './rested.ts';
import type { Saver } from './saver.ts';
import { planSections } from './sections.ts';
import { sendCall } from './send-call.ts';
import type { Undo, Undoable, Undone } from './undo.ts';
import { type CasePlan, type CaseView, type Entered, settledOf, viewCase } from './view-case.ts';
import { tellWindows } from './windows.ts';

/** A case that is open in this window: all of it in memory, every change on its way to disk. */
export interface CaseFile extends CasePlan {
  readonly id: CaseId;
  readonly audit: AuditId;
  view(): CaseView;
  /** That the answer shown took the place of another; null where it did not. */
  changeOf(question: QuestionId): ChangedAnswer | null;
  /** The note of another window that this window's note took the place of unseen; null for none. */
  otherNoteOn(question: QuestionId): string | null;
  subscribe(listener: () => void): () => void;
  /** Tells when nothing has changed for a while. */
  subscribeAtRest(listener: () => void): () => void;
  /** Tells whoever shows the case of what was given at once, for a control that was used itself. */
  tellNow(): void;
  /** Answers, or clears the answer with null. Whoever shows the case is told before the next frame is drawn. */
  give(question: QuestionId, answer: Answer | null): void;
  write(question: QuestionId, note: string): void;
  /** Decides between two notes: writes one in their place, or keeps what is there with null. */
  settleNote(question: QuestionId, note: string | null): void;
  /** Marks the note on a question as a practice example, or takes the mark away. */
  markExample(question: QuestionId, marked: boolean): void;
  complete(): void;
  lock(): void;
  /** Reopens the case; a locked one with a reason. */
  reopen(reason: string | null): void;
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

function readEntered({
  questions,
  facts,
  complete,
  status,
  isWithdrawn,
  revision,
  auditStatus,
  assessor,
  examples,
}: OpenCase): Entered {
  return {
    facts,
    complete,
    status,
    isWithdrawn,
    revision,
    auditStatus,
    assessor,
    answers: new Map(questions.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer]]))),
    notes: new Map(questions.map(({ question, note }) => [question, note])),
    examples: new Set(examples),
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
  const meanwhile = watchMeanwhile(opened);
  const actions = new Map<QuestionId, number>(); // the last answer to each question, to be undone by itself
  const touched = new Map<string, number>(); // when each key was last entered here, counted in entries
  let entries = 0;

  const keyOf = (kind: 'answer' | 'note', question: QuestionId): string => `${kind}:${id}:${question}`;
  const touch = (key: string): void => void touched.set(key, ++entries);

  const exampleKey = (question: QuestionId): string => `example:${id}:${question}`;

  function tellNow(): void {
    for (const listener of listeners) listener();
  }
  const tellSoon = onceAFrame(tellNow);
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  function show(entered: Entered, tell = tellNow): void {
    view = viewCase(plan, entered, view);
    tell();
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
  function merge(read: Entered, since: number): Entered {
    let { answers, notes } = read;
    for (const { id: question } of loaded.questions) {
      const shown = view.answers.get(question) ?? null;
      if (isOurs(keyOf('answer', question), since)) answers = withEntry(answers, question, shown);
      else meanwhile.readAnswer(question, shown, read.answers.get(question) ?? null);
      if (isOurs(keyOf('note', question), since)) notes = withEntry(notes, question, view.notes.get(question) ?? null);
      else meanwhile.readNote(question, read.notes.get(question) ?? '');
    }
    const isKept = loaded.questions.some((question) => saver.isPending(exampleKey(question.id)));
    return { ...read, answers, notes, examples: isKept ? view.examples : read.examples };
  }

  async function refresh(): Promise<void> {
    const since = entries;
    const read = await client['case.open']({ case: id });
    show(merge(readEntered(read), since));
  }

  async function afterwards(undone: Promise<Undone>): Promise<Undone> {
    const outcome = await undone;
    if (outcome.kind === 'nothing') return outcome;
    const { question } = outcome.what;
    tellWindows({ kind: 'saved', subject: id });
    await refresh();
    if (question !== null) meanwhile.settle(question); // what it changed is the undoing
    show(view);
    return outcome;
  }

  function write(question: QuestionId, note: string): void {
    if (settledOf(view) !== null) return;
    const key = keyOf('note', question);
    touch(key);
    show({ ...view, notes: withEntry(view.notes, question, note) });
    const seen = meanwhile.seenNote(question);
    saver.submitLater(key, sendCall(client, 'note.write', { author, case: id, question, note, seen }), {
      onSaved: (saved) => {
        remember(saved, { label: `note on ${sayQuestion(question)}`, question });
        if (meanwhile.noteSaved(question, note, saved)) show(view);
      },
    });
  }

  /** Sends a change of state. One that undo takes back has a label. */
  function setStatus(send: () => Promise<Saved>, label: string | null): void {
    saver.submit(`status:${id}`, send, {
      onSaved: (saved) => {
        if (label !== null) remember(saved, { label, question: null });
        else tellWindows({ kind: 'saved', subject: id });
        refresh().catch(() => {}); // what is shown stays; the save state tells of a lost host
      },
    });
  }

  return {
    ...plan,
    id,
    audit: opened.audit,
    view: () => view,
    tellNow,
    changeOf: meanwhile.changeOf,
    otherNoteOn: meanwhile.otherNoteOn,
    subscribe,
    subscribeAtRest: atRest(subscribe),
    give(question, answer) {
      if (settledOf(view) !== null) return;
      const before = view.answers.get(question) ?? null;
      if (before === answer) return;
      const key = keyOf('answer', question);
      touch(key);
      actions.delete(question);
      meanwhile.give(question, before, answer);
      show({ ...view, answers: withEntry(view.answers, question, answer) }, tellSoon);
      const label = `answer to ${sayQuestion(question)}`;
      const seen = meanwhile.seenAnswer(question);
      saver.submit(key, sendCall(client, 'answer.give', { author, case: id, question, answer, seen }), {
        onSaved: (saved) => {
          if (saved.action !== null) actions.set(question, saved.action);
          remember(saved, { label, question });
          if (meanwhile.answerSaved(question, answer, saved)) show(view);
        },
      });
    },
    write,
    settleNote(question, note) {
      meanwhile.settle(question);
      if (note === null) show(view);
      else write(question, note);
    },
    markExample(question, marked) {
      if (settledOf(view) !== null) return;
      const label = `practice example ${sayQuestion(question)}`;
      const examples = new Set(view.examples);
      if (marked) examples.add(question);
      else examples.delete(question);
      show({ ...view, examples });
      void saver.flushAll(); // the note is on its way before its mark
      saver.submit(
        exampleKey(question),
        () => client['example.mark']({ author, case: id, question, marked }),
        told(label, question),
      );
    },
    complete: () => setStatus(sendCall(client, 'case.complete', { author, case: id }), 'marking the case as complete'),
    lock: () => setStatus(sendCall(client, 'case.lock', { author, case: id }), null),
    reopen(reason) {
      const label = view.status === 'locked' ? null : 'reopening the case';
      setStatus(sendCall(client, 'case.reopen', { author, case: id, reason }), label);
    },
    undo: () => afterwards(undo.undo(id)),
    redo: () => afterwards(undo.redo(id)),
    async undoAnswer(question) {
      await saver.flushAll();
      const action = actions.get(question);
      return action === undefined ? { kind: 'nothing' } : afterwards(undo.undoAction(action));
    },
    refresh,
  };
}
