import type { LoadedFramework } from '../framework/load.ts';
import type { Results } from '../scoring/results-schema.ts';
import type { Finding } from './finding-schema.ts';

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

/** All that the documents of an audit are made from. */
export interface ReportInput {
  readonly loaded: LoadedFramework;
  readonly results: Results;
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
  /** Whether people are named: the team and the panel. */
  readonly names: boolean;
}
