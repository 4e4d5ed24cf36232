import type { Random } from './random.ts';

/** What is not written down about an invented case, and makes its answers hang together. Ratios, 0 to 1. */
export interface HiddenCase {
  readonly reference: string;
  readonly caseType: string;
  /** How well the case was worked overall: a weak case fails several questions. */
  readonly quality: number;
  /** How serious the concerns are: it drives classifications, disposal and reviews. */
  readonly risk: number;
  /** How well it was worked for desistance, for the child's safety and for other people's safety, in that order. */
  readonly themes: readonly number[];
}

const THEMES = 3;

/** Letters that stand for a service, such as GLO; SVC where its name has no letters of A to Z. */
export function derivePrefix(service: string): string {
  const letters = service.toUpperCase().replaceAll(/[^A-Z]/g, '');
  return letters.slice(0, 3) || 'SVC';
}

/** A letter for each case type, C for court; the whole name where two begin alike. */
function initialOf(caseType: string, caseTypes: readonly string[]): string {
  const [initial = 'X'] = caseType.toUpperCase();
  const alike = caseTypes.filter((other) => other.toUpperCase().startsWith(initial));
  return alike.length === 1 ? initial : caseType.toUpperCase();
}

/** The cases of every type, in the order given: pseudonyms such as GLO-C-01, which no spreadsheet takes for a number or date. */
export function inventCases(
  service: string,
  cases: Readonly<Record<string, number>>,
  random: Random,
): readonly HiddenCase[] {
  const caseTypes = Object.keys(cases);
  const prefix = derivePrefix(service);
  return Object.entries(cases).flatMap(([caseType, size]) => {
    const stem = `${prefix}-${initialOf(caseType, caseTypes)}`;
    const digits = Math.max(2, String(size).length);
    return Array.from({ length: size }, (_, at) => ({
      reference: `${stem}-${String(at + 1).padStart(digits, '0')}`,
      caseType,
      quality: (random.ratio() + random.ratio()) / 2,
      risk: (random.ratio() + random.ratio()) / 2,
      themes: Array.from({ length: THEMES }, random.ratio),
    }));
  });
}
