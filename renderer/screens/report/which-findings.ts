import type { QuestionId } from '../../../domain/ids.ts';
import type { Finding } from '../../../domain/report/finding-schema.ts';

/** Which findings are shown. */
export type Which = 'all' | 'chosen' | 'suggested' | 'changed';

/** Whether a finding is among those shown. */
export function isOffered({ chosen, suggestion, figuresChanged }: Finding, which: Which): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'chosen':
      return chosen;
    case 'suggested':
      return suggestion !== null;
    case 'changed':
      return figuresChanged;
  }
}

/**
 * The order of a standard's questions after one was moved up (-1) or down (1) past the next that is shown; null where
 * there is none to pass. Questions that are not shown stay where they are among the others.
 */
export function moveFinding(
  findings: readonly Pick<Finding, 'question'>[],
  shown: readonly Pick<Finding, 'question'>[],
  question: QuestionId,
  by: 1 | -1,
): readonly QuestionId[] | null {
  const at = shown.findIndex((finding) => finding.question === question);
  const passed = shown[at + by]?.question;
  if (at < 0 || passed === undefined) return null;
  const rest = findings.map((finding) => finding.question).filter((id) => id !== question);
  const place = rest.indexOf(passed) + (by === 1 ? 1 : 0);
  return [...rest.slice(0, place), question, ...rest.slice(place)];
}
