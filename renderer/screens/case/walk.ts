import { createContext, useContext } from 'react';
import { flushSync } from 'react-dom';
import type { QuestionId } from '../../../domain/ids.ts';
import type { Answer } from '../../../domain/scoring/answer.ts';
import type { CaseFile } from '../../session/case-file.ts';
import { type Cell, makeCell } from '../../session/cell.ts';
import { asAppError } from '../../session/failure.ts';
import { onceAFrame } from '../../session/frame.ts';
import { sayQuestion } from '../../session/question-words.ts';
import type { Section } from '../../session/sections.ts';
import type { Undone } from '../../session/undo.ts';
import { settledOf } from '../../session/view-case.ts';
import { focusNote, focusQuestion, focusSection, showSectionTitle } from './controls.ts';
import { entryOf, nextApplicable, nextSection, nextUnanswered, type Step, sectionOf, type Walked } from './moves.ts';
import { SETTLED_WORDS, sayAnswer } from './words.ts';

/** What is said below the form, and read out. The same words said twice are told apart by their number. */
export interface Message {
  readonly text: string;
  readonly number: number;
}

/** A dialog over the form. */
export type OpenDialog = { readonly kind: 'go-to' } | { readonly kind: 'history'; readonly question: QuestionId };

/** An assessor's way through a case: answering, moving on, and what is unfolded meanwhile. */
export interface Walk {
  readonly message: Cell<Message>;
  readonly dialog: Cell<OpenDialog | null>;
  /** Notes that are open though they are empty. */
  readonly openNotes: Cell<ReadonlySet<QuestionId>>;
  /** The question that has, or last had, the focus. */
  readonly asked: Cell<QuestionId | null>;
  /** The section that is on the screen, by its id; null where there is none. */
  readonly here: Cell<string | null>;
  say(text: string): void;
  goTo(question: QuestionId): void;
  /** Goes to the heading of a section in which nothing applies. */
  showSection(section: Section): void;
  /** Answers and stays. */
  answer(question: QuestionId, answer: Answer): void;
  /** Answers and goes on to the next question that applies. */
  answerAndGoOn(question: QuestionId, answer: Answer): void;
  clear(question: QuestionId): void;
  step(question: QuestionId, by: Step): void;
  openNote(question: QuestionId): void;
  /** Marks the note on a question as a practice example, or takes the mark away; says so where there is no note. */
  markExample(question: QuestionId): void;
  goToUnanswered(from: QuestionId | null, by: Step): void;
  goToSection(from: QuestionId | null, by: Step): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  undoAnswer(question: QuestionId): Promise<void>;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The address of the page, as a walk needs it. */
export interface WalkAddress {
  /** Notes that a question or section of the form on the screen is the one at which one is. */
  follow(at: string): void;
  /** Goes to a question while the form is not on the screen. */
  go(at: string): void;
}

/** Begins a walk at a section. */
export function makeWalk(file: CaseFile, first: string | null, address: WalkAddress): Walk {
  const message = makeCell<Message>({ text: '', number: 0 }, onceAFrame);
  const dialog = makeCell<OpenDialog | null>(null);
  const openNotes = makeCell<ReadonlySet<QuestionId>>(new Set());
  const asked = makeCell<QuestionId | null>(null);
  const here = makeCell(first);
  const walked = (): Walked => ({ sections: file.sections, rows: file.view().rows });

  const say = (text: string): void => message.set({ text, number: message.get().number + 1 });

  /** Where one has come to another section, its name. */
  function sayArrival(from: QuestionId | null, to: QuestionId): string {
    const section = sectionOf(walked(), to);
    if (!section || (from !== null && section === sectionOf(walked(), from))) return '';
    return ` Now ${section.judgement ? `${section.id} ` : ''}${section.title}.`;
  }

  /** Brings a section to the screen before it returns: the next key may be meant for it already. */
  function bring(section: Section, at: string): void {
    if (here.get() === section.id) return;
    flushSync(() => here.set(section.id));
    showSectionTitle(section.id);
    address.follow(at);
  }

  function goTo(question: QuestionId): void {
    const section = sectionOf(walked(), question);
    if (section) bring(section, question);
    if (focusQuestion(question)) return;
    flushSync(file.tellNow); // it may be asked since the last answer, and not be drawn yet
    if (!focusQuestion(question)) address.go(question);
  }

  function sayAnswered(question: QuestionId, answer: Answer, before: Answer | null): string {
    const changed = before !== null && before !== answer ? `, changed from ${sayAnswer(before)}` : '';
    const { remarks } = file.view();
    const isAsked = remarks.some(({ question: one, kind }) => one === question && kind !== 'unanswered');
    return `${capitalise(sayQuestion(question))}: ${sayAnswer(answer)}${changed}.${isAsked ? ' A note is asked for.' : ''}`;
  }

  /** Answers, and gives what is said of it. */
  function give(question: QuestionId, answer: Answer): string {
    const settled = settledOf(file.view());
    if (settled) return SETTLED_WORDS[settled];
    const before = file.view().answers.get(question) ?? null;
    file.give(question, answer);
    return sayAnswered(question, answer, before);
  }

  function sayUndone(outcome: Undone, done: string): void {
    switch (outcome.kind) {
      case 'nothing':
        say(`${done}: nothing in this case.`);
        break;
      case 'refused':
        say(`The ${outcome.what.label}: ${outcome.why}`);
        break;
      case 'done':
        if (outcome.what.question !== null) goTo(outcome.what.question);
        say(`${done}: ${outcome.what.label}.`);
    }
  }

  async function tell(undone: Promise<Undone>, done: string): Promise<void> {
    try {
      sayUndone(await undone, done);
    } catch (error) {
      say(asAppError(error).message);
    }
  }

  return {
    message,
    dialog,
    openNotes,
    asked,
    here,
    say,
    goTo,
    showSection(section) {
      bring(section, section.id);
      focusSection(section.id);
    },
    answer(question, answer) {
      say(give(question, answer));
      file.tellNow();
    },
    answerAndGoOn(question, answer) {
      const said = give(question, answer);
      if (settledOf(file.view())) return say(said);
      const next = nextApplicable(walked(), question, 1);
      if (next === null) return say(`${said} That was the last question.`);
      goTo(next);
      say(said + sayArrival(question, next));
    },
    clear(question) {
      const settled = settledOf(file.view());
      if (settled) return say(SETTLED_WORDS[settled]);
      file.give(question, null);
      say(`${capitalise(sayQuestion(question))}: cleared.`);
    },
    markExample(question) {
      const view = file.view();
      const name = capitalise(sayQuestion(question));
      if (!view.notes.get(question)) return say(`${name}: write a note first, then mark it as a practice example.`);
      const marked = !view.examples.has(question);
      file.markExample(question, marked);
      say(`${name}: ${marked ? 'the note is a practice example.' : 'the note is no practice example any more.'}`);
    },
    step(question, by) {
      const next = nextApplicable(walked(), question, by);
      if (next === null) return say(by === 1 ? 'That was the last question.' : 'This is the first question.');
      goTo(next);
      const arrival = sayArrival(question, next);
      if (arrival) say(arrival.trim());
    },
    openNote(question) {
      // The next key belongs to the note, so it is there before this returns.
      flushSync(() => openNotes.set(new Set([...openNotes.get(), question])));
      focusNote(question);
    },
    goToUnanswered(from, by) {
      const next = nextUnanswered(walked(), from, by);
      if (next === null) return say('Every question that applies is answered.');
      goTo(next);
      say(`Unanswered: ${sayQuestion(next)}.${sayArrival(from, next)}`);
    },
    goToSection(from, by) {
      const here = from === null ? null : sectionOf(walked(), from);
      const next = here && nextSection({ ...walked(), states: file.view().sections }, here, by);
      const entry = next && entryOf(walked(), next);
      if (!entry) return say(by === 1 ? 'This is the last section.' : 'This is the first section.');
      goTo(entry);
      say(sayArrival(from, entry).trim());
    },
    undo: () => tell(file.undo(), 'Undone'),
    redo: () => tell(file.redo(), 'Done again'),
    undoAnswer: (question) => tell(file.undoAnswer(question), 'Undone'),
  };
}

const WalkContext = createContext<Walk | null>(null);

/** Gives the parts of the form their walk. */
export const WalkProvider = WalkContext;

/** The walk of this form. */
export function useWalk(): Walk {
  const walk = useContext(WalkContext);
  if (!walk) throw new Error('expected a WalkProvider above, found none');
  return walk;
}
