import type { DocumentKind } from '../../../api/contract/report.ts';

/** A document as it is offered. */
export interface OfferedDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly holds: string;
}

/** The documents of an audit, in the order they are offered. */
export const DOCUMENTS: readonly OfferedDocument[] = [
  {
    kind: 'report',
    title: 'Report',
    holds:
      'Ratings, summary, recommendations, a section for each standard with its findings, the panel’s decisions as footnotes, practice examples, method, and every figure.',
  },
  {
    kind: 'summary',
    title: 'Summary',
    holds: 'Two pages: ratings with their percentages, strengths and areas for improvement, recommendations.',
  },
  {
    kind: 'feedback',
    title: 'Feedback sheet of a case',
    holds:
      'For the case manager: the judgements of one case, what was done well, what is to be done better, and notes.',
  },
  { kind: 'blank', title: 'Blank form', holds: 'Every question of these standards, to be filled in by hand.' },
];
