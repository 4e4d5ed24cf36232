import type { LoadedFramework } from '../framework/load.ts';
import type { MatchRow } from '../sampling/match.ts';
import type { Results } from '../scoring/results-schema.ts';
import type { Contacts } from './contacts.ts';
import type { Finding } from './finding-schema.ts';
import type { InspectedField } from './inspected.ts';
import type { ContextFact, ReportTexts } from './report-texts.ts';

/** A recommendation: what is to be done, and by whom. */
export interface Recommendation {
  readonly text: string;
  readonly who: string;
}

/** A note that an assessor marked as a practice example. */
export interface PracticeExample {
  /** The reference of the case. */
  readonly reference: string;
  readonly question: string;
  readonly text: string;
}

/** Of the cases of one type: with how many case managers inspectors spoke. */
export interface Interviews {
  readonly caseType: string;
  readonly cases: number;
  readonly held: number;
  readonly notHeld: number;
}

/** What a report says of the sample: in whole sentences, and value by value beside the eligible cases. */
export interface SampleTold {
  readonly sentences: readonly string[];
  readonly match: readonly MatchRow[];
}

/** Which cases the figures are of (F6). A closed audit has those of its snapshot, for good. */
export type FiguresOf =
  | { readonly kind: 'all' }
  | { readonly kind: 'complete' }
  /** `on` is the day of the closing, `YYYY-MM-DD`; `revision` says which closing it was: 1 for the first. */
  | { readonly kind: 'snapshot'; readonly on: string; readonly revision: number };

/** All that the documents of an audit are made from. */
export interface ReportInput {
  readonly loaded: LoadedFramework;
  readonly kind: 'inspection' | 'dip-sample';
  readonly results: Results;
  readonly figuresOf: FiguresOf;
  /** Days of the fieldwork, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Who inspects; said where `names` is. */
  readonly team: string | null;
  /** The day the document is made, `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly examples: readonly PracticeExample[];
  readonly interviews: readonly Interviews[];
  /** null where no sample was drawn in Casebook. */
  readonly sample: SampleTold | null;
  readonly texts: ReportTexts;
  readonly facts: readonly ContextFact[];
  readonly contacts: Contacts;
  /** What the cases inspected have in common, field by field. */
  readonly inspected: readonly InspectedField[];
  /** Whether people are named: the team and the panel. */
  readonly names: boolean;
}
