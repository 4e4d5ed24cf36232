import type { Figure } from '../../../domain/scoring/figure-schema.ts';

/** "Case findings feed domain one: management oversight (1.2) and quality assurance (1.4)": domain.md, section 11. */
const BEARS_ON: Readonly<Record<string, readonly string[]>> = {
  '1.2': ['case.oversight'],
  '1.4': ['case.oversight', 'case.good-practice'],
};

/** The figures from cases that bear on a standard which people rate; none for most. */
export function figuresBearingOn(standard: string, caseQuestions: readonly Figure[]): readonly Figure[] {
  const ids = BEARS_ON[standard] ?? [];
  return caseQuestions.filter(({ id }) => ids.includes(id));
}
