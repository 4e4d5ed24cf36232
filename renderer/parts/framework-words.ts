import { listQuestions, type Question } from '../../domain/framework/questions.ts';
import type { Denominator, Framework, Standard } from '../../domain/framework/schema.ts';

/** The framework's own words for its ids. An id it does not know is given back as it is. */
export interface FrameworkWords {
  readonly framework: Framework;
  readonly standards: readonly Standard[];
  readonly questions: readonly Question[];
  /** A rating in words; `null` is "Not rated". */
  rating(id: string | null): string;
  /** Where a rating stands in the scale, 1 for the worst; 0 for none. */
  placeOf(id: string | null): number;
  /** The label of a rating's band, such as "Reasonable majority"; empty where it has none. */
  bandLabel(id: string | null): string;
  question(id: string): string;
  /** "2.1 Assessment". */
  standard(id: string): string;
  ground(id: string): string;
  caseType(id: string): string;
  field(id: string): string;
}

/** Gathers the words of a framework once, to be looked up by id. */
export function wordsOf(framework: Framework): FrameworkWords {
  const { ratings, bands, discretion } = framework.rules;
  const standards = framework.domains.flatMap((domain) => domain.standards);
  const questions = listQuestions(framework);
  const organisational = standards.flatMap(({ keyQuestions }) => keyQuestions);
  const ratingTitles = new Map<string, string>(ratings.map(({ id, title }) => [id, title]));
  const texts = new Map<string, string>([...organisational, ...questions].map(({ id, text }) => [id, text]));
  const labels = new Map<string, string>(bands.list.map(({ rating, label }) => [rating, label]));
  const titles = new Map<string, string>(standards.map(({ id, title }) => [id, title]));
  const grounds = new Map<string, string>(discretion.grounds.map(({ id, text }) => [id, text]));
  const types = new Map<string, string>(framework.caseTypes.map(({ id, title }) => [id, title]));
  const fields = new Map<string, string>(framework.caseFields.map(({ id, label }) => [id, label]));
  return {
    framework,
    standards,
    questions,
    rating: (id) => (id === null ? 'Not rated' : (ratingTitles.get(id) ?? id)),
    placeOf: (id) => ratings.findIndex((rating) => rating.id === id) + 1,
    bandLabel: (id) => labels.get(id ?? '') ?? '',
    question: (id) => texts.get(id) ?? id,
    standard: (id) => `${id} ${titles.get(id) ?? ''}`.trim(),
    ground: (id) => grounds.get(id) ?? id,
    caseType: (id) => types.get(id) ?? id,
    field: (id) => fields.get(id) ?? id,
  };
}

/** What a denominator counts, as it is said after a count (F2): "10 of 13 applicable". */
export const DENOMINATOR_WORDS: Readonly<Record<Denominator, string>> = { applicable: 'applicable', asked: 'asked' };
