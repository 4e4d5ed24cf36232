import type { Question } from '../../domain/framework/questions.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import type { CaseFields } from './case-fields.ts';
import { jointWorkOf } from './joint-work.ts';
import { CASE_PHRASES, JUDGEMENT_PHRASES } from './judgement-phrases.ts';
import { type Phrases, PROMPT_PHRASES } from './prompt-phrases.ts';
import type { Random } from './random.ts';

/** What is known of an answer when its note is written. */
export interface Noted {
  readonly question: Question;
  /** The title of the standard; empty for a question asked of every case. */
  readonly standardTitle: string;
  readonly answer: Answer;
  readonly fields: CaseFields;
  /** The answer contradicts the prompts (A2), which asks for a note. */
  readonly contradicts: boolean;
  /** The key question it belongs to was not applicable. */
  readonly underNotApplicable: boolean;
}

/** How often an answer has a note: about one in six in all, more beside no. Good practice is always described. */
const NOTE_SHARE = { key: { yes: 0.12, no: 0.6 }, prompt: { yes: 0.05, no: 0.24 }, recorded: { yes: 0.04, no: 0.25 } };
const CASE_NOTE_SHARE = { oversight: { yes: 0.2, no: 0.6 }, 'good-practice': { yes: 1, no: 0 } };

function reasonForNotApplicable({ question, fields, underNotApplicable }: Noted): string {
  if (underNotApplicable) return 'Not applicable, as for the key question';
  if (/oversight/.test(question.id)) return 'Nothing in the case called for a decision by a manager';
  if (question.kind === 'recorded') return 'The service recorded no classification';
  const jointWork = jointWorkOf(question);
  if (jointWork) return jointWork.because;
  const victimless = fields['identifiableVictim'] === 'no' && /victim/i.test(question.text);
  return victimless ? 'There is no identifiable victim' : 'Not a feature of this case';
}

function themeOf({ text }: Question): string {
  if (/desistance/i.test(text)) return 'desistance';
  return /other people/i.test(text) ? 'the safety of other people' : "the child's safety";
}

function phrasesOf({ question, standardTitle }: Noted): Phrases | null {
  const pick = (table: readonly Phrases[], topic: string) => table.find(({ about }) => about.test(topic)) ?? null;
  if (question.kind === 'case') return pick(CASE_PHRASES, question.text);
  return question.kind === 'key' ? pick(JUDGEMENT_PHRASES, standardTitle) : pick(PROMPT_PHRASES, question.text);
}

function shareOf({ kind, id }: Question, answer: 'yes' | 'no'): number {
  if (kind !== 'case') return NOTE_SHARE[kind][answer];
  const share = Object.entries(CASE_NOTE_SHARE).find(([name]) => id.endsWith(name));
  return share?.[1][answer] ?? 0;
}

/** A short note such as an assessor makes, without names, or none. There is always one beside `na`, and where A2 asks for it. */
export function writeNote(noted: Noted, random: Random): string {
  const { question, answer } = noted;
  if (answer === 'na') return reasonForNotApplicable(noted);
  if (noted.contradicts) {
    return answer === 'yes'
      ? 'Sufficient on balance: what mattered most in this case was done, despite gaps under most prompts'
      : 'Most prompts were met, but the remaining gap was serious enough to outweigh them';
  }
  if (!random.chance(shareOf(question, answer))) return '';
  const phrases = phrasesOf(noted)?.[answer] ?? [];
  return phrases.length === 0 ? '' : random.pick(phrases).replace('{theme}', themeOf(question));
}
