import type { QuestionState } from '../../../api/contract/case.ts';
import type { QuestionId } from '../../../domain/ids.ts';
import type { Section, SectionState } from '../../session/sections.ts';

/** What moving about a case looks at. */
export interface Walked {
  readonly sections: readonly Section[];
  readonly rows: ReadonlyMap<QuestionId, QuestionState>;
}

/** One step forward or back. */
export type Step = 1 | -1;

const questionsInOrder = ({ sections }: Walked): QuestionId[] =>
  sections.flatMap(({ questions }) => questions.map(({ id }) => id));

const applies = ({ rows }: Walked, question: QuestionId): boolean => {
  const state = rows.get(question)?.state ?? 'na-by-rule';
  return state !== 'na-by-rule';
};

const isUnanswered = ({ rows }: Walked, question: QuestionId): boolean => rows.get(question)?.state === 'unanswered';

/** What follows an item in a list, nearest first; everything, from the near end, where the item is not in it. */
function following<T>(items: readonly T[], from: T | null, step: Step): T[] {
  const ordered = step === 1 ? [...items] : items.toReversed();
  return ordered.slice(from === null ? 0 : ordered.indexOf(from) + 1);
}

/** The section a question is asked in. */
export function sectionOf({ sections }: Walked, question: string): Section | null {
  return sections.find(({ id, questions }) => id === question || questions.some((one) => one.id === question)) ?? null;
}

/** The next question that applies, across sections; null at the end. */
export function nextApplicable(walked: Walked, from: QuestionId, step: Step): QuestionId | null {
  return following(questionsInOrder(walked), from, step).find((question) => applies(walked, question)) ?? null;
}

/** The next question without an answer, going round at the end; null where none is left. */
export function nextUnanswered(walked: Walked, from: QuestionId | null, step: Step): QuestionId | null {
  const all = questionsInOrder(walked);
  const round = [...following(all, from, step), ...following(all, null, step)];
  return round.find((question) => isUnanswered(walked, question)) ?? null;
}

/** Where one arrives in a case by an address: the section, and the question in it that gets the focus; null for its heading. */
export interface Arrival {
  readonly section: Section;
  readonly question: QuestionId | null;
}

/**
 * Where an address leads that names a question, a section, or nothing that there is: then to what is to be answered next.
 * Null in a case where nothing is asked.
 */
export function arriveAt(walked: Walked, at: string | null): Arrival | null {
  const named = at === null ? null : sectionOf(walked, at);
  const isQuestion = (id: QuestionId): boolean => id === at && applies(walked, id);
  if (named) return { section: named, question: named.questions.map(({ id }) => id).find(isQuestion) ?? null };
  const next = nextUnanswered(walked, null, 1);
  const section = (next && sectionOf(walked, next)) ?? walked.sections[0];
  return section ? { section, question: next ?? entryOf(walked, section) } : null;
}

/** Where one enters a section: its first question without an answer, else its first that applies; null where none does. */
export function entryOf(walked: Walked, { questions }: Section): QuestionId | null {
  const ids = questions.map(({ id }) => id);
  return ids.find((id) => isUnanswered(walked, id)) ?? ids.find((id) => applies(walked, id)) ?? null;
}

/** The next section in which something applies; null at the end. */
export function nextSection(
  walked: Walked & { readonly states: ReadonlyMap<string, SectionState> },
  from: Section,
  step: Step,
): Section | null {
  const { sections, states } = walked;
  return following(sections, from, step).find(({ id }) => states.get(id)?.kind !== 'not-applicable') ?? null;
}

/** What people type to go to a question: "2.1.1 a", "211a" and "2.1.1.A" are the same. Null where there is none. */
export function findByNumber(walked: Walked, typed: string): QuestionId | null {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^case\./, '')
      .replace(/[^a-z0-9]/g, '');
  const wanted = bare(typed);
  return questionsInOrder(walked).find((question) => bare(question) === wanted) ?? null;
}
