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
      'Foreword, ratings, summary, recommendations, contextual facts, a section for each standard with its findings, the panel’s decisions as footnotes, diversity, practice examples, method with the sample, every figure, glossary.',
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
      'For the case manager, two pages: the judgements of one case with why, the most of what was done well and what is to be done better, and what to do.',
  },
  { kind: 'blank', title: 'Blank form', holds: 'Every question of these standards, to be filled in by hand.' },
];
