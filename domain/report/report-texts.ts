import * as z from 'zod';

/** The texts of a report that people write themselves. A report without one has no heading for it. */
export const ReportPart = z.enum(['foreword', 'overall', 'diversity', 'involvement']);
export type ReportPart = z.infer<typeof ReportPart>;

/** The texts that are written; null where nothing is. */
export type ReportTexts = Readonly<Record<ReportPart, string | null>>;

/** A report in which nobody has written anything yet. */
export const NO_TEXTS: ReportTexts = Object.freeze({
  foreword: null,
  overall: null,
  diversity: null,
  involvement: null,
});

const line = (longest: number) => z.string().trim().max(longest);

/** What is known of a service beside what was inspected: a figure, what it is compared with, and where it is from. */
export const ContextFact = z
  .strictObject({
    what: line(200).min(1).describe('Such as "First-time entrants per 100,000"'),
    here: line(100).min(1).describe('The figure of this service'),
    elsewhere: line(100).describe('The figure it is compared with; empty for none'),
    source: line(300).describe('Who gives the figures, and for when; empty for none'),
  })
  .readonly();
export type ContextFact = z.infer<typeof ContextFact>;

/** The contextual facts of an audit as they are kept. */
export const ContextFacts = z.array(ContextFact).max(60).readonly();
