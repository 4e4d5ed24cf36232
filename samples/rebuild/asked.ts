import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { Question } from '../../domain/framework/questions.ts';
import type { AppliesWhen } from '../../domain/framework/schema.ts';
import { FieldId, type QuestionId } from '../../domain/ids.ts';
import type { Published, PublishedFigures } from './published.ts';

/** A question of one case type, with what was published about it. */
export interface Asked {
  readonly question: Question;
  /** Null where nothing was published. */
  readonly figures: PublishedFigures | null;
  /** A rule the framework does not make but assessors follow: no victim, nothing to ask. Null where there is none. */
  readonly custom: AppliesWhen | null;
}

const VICTIM = FieldId.parse('identifiableVictim');

function customOf(question: Question, loaded: LoadedFramework): AppliesWhen | null {
  if (question.kind !== 'prompt' || !/victim/i.test(question.text)) return null;
  if (!loaded.framework.caseFields.some(({ id }) => id === VICTIM)) return null;
  if (question.conditions.some(({ field }) => field === VICTIM)) return null;
  return { field: VICTIM, in: ['yes'] };
}

function figuresById(published: Published): ReadonlyMap<QuestionId, PublishedFigures> {
  const keyQuestions = published.standards.flatMap((standard) => standard.keyQuestions ?? []);
  const figures: readonly PublishedFigures[] = keyQuestions.flatMap((key) => [key, ...(key.prompts ?? [])]);
  return new Map(figures.map((entry) => [entry.id, entry]));
}

function checkFigures({ id, yes, of, notApplicable = 0 }: PublishedFigures, question: Question, size: number): void {
  const counted = question.denominator === 'applicable' ? of + notApplicable : of;
  if (yes > of) throw new Error(`${id}: ${yes} yes of ${of}; expected no more than ${of}`);
  if (question.denominator === 'asked' && yes + notApplicable > of) {
    throw new Error(`${id}: ${yes} yes and ${notApplicable} not applicable of ${of}; expected no more than ${of}`);
  }
  if (counted > size) throw new Error(`${id}: ${counted} cases published; expected no more than ${size}, the sample`);
}

/** Every question asked of a case type, in the framework's order. Throws where a published figure cannot be. */
export function listAsked(published: Published, loaded: LoadedFramework, caseType: string): readonly Asked[] {
  const figures = figuresById(published);
  return loaded.questions
    .filter((question) => question.caseType === caseType || question.caseType === null)
    .map((question) => {
      const entry = figures.get(question.id) ?? null;
      if (entry) checkFigures(entry, question, published.cases[caseType] ?? 0);
      return { question, figures: entry, custom: customOf(question, loaded) };
    });
}

/** Throws where a published question is not in the framework, or is asked of cases of which none were published. */
export function checkQuestionsKnown(published: Published, loaded: LoadedFramework): void {
  for (const [id, { of }] of figuresById(published)) {
    const question = loaded.questionById.get(id);
    if (!question) throw new Error(`${id} is published; expected a question of ${loaded.framework.id}`);
    const size = published.cases[question.caseType ?? ''];
    if (size === undefined && of > 0) throw new Error(`${id}: no ${question.caseType} cases; expected at least ${of}`);
  }
}
