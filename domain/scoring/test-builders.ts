import { type LoadedFramework, loadFramework } from '../framework/load.ts';
import { releasedRegistry } from '../framework/registry.ts';
import third from '../framework/test-data/third-framework.json' with { type: 'json' };
import { QuestionId, Rating, StandardId } from '../ids.ts';
import { type Counts, NO_CASES } from './counts.ts';
import type { KeyQuestionResult } from './figure-schema.ts';
import type { PanelDecision } from './panel.ts';
import type { Judgements } from './rate-standard.ts';
import { computeResults, type ResultsInput } from './results.ts';
import type { CaseResult, Results } from './results-schema.ts';

/** The seed of every random test of scoring, so that a failure comes back. */
export const SEED = 20200101;

/** Version 1 of a released framework. For tests. */
export function released(id: 'yos-2018' | 'yjs-2021'): LoadedFramework {
  const loaded = releasedRegistry().find(id, 1);
  if (!loaded) throw new Error(`expected the registry to hold ${id} 1; found none`);
  return loaded;
}

/** A made-up framework that differs from the released ones in every way a framework may. For tests. */
export function thirdFramework(): LoadedFramework {
  return loadFramework(third);
}

/** Counts of one question, stating only what matters. For tests. */
export function makeCounts(parts: Partial<Counts>): Counts {
  return { ...NO_CASES, ...parts };
}

/** A panel's decision, stating only what matters. For tests. */
export function makeDecision(parts: Partial<PanelDecision> & Pick<PanelDecision, 'rating' | 'ground'>): PanelDecision {
  return { reason: null, names: null, at: null, from: null, ...parts };
}

/** Judgements by plain standard ids. For tests. */
export function makeJudgements(
  qualitative: Readonly<Record<string, string>> = {},
  panel: Readonly<Record<string, PanelDecision>> = {},
): Judgements {
  const ratings = Object.entries(qualitative).map(
    ([id, rating]) => [StandardId.parse(id), { rating: Rating.parse(rating), reason: null }] as const,
  );
  const decisions = Object.entries(panel).map(([id, decision]) => [StandardId.parse(id), decision] as const);
  return { qualitative: new Map(ratings), panel: new Map(decisions) };
}

/** Input of results from counts by plain question id; a question without counts has no cases. For tests. */
export function makeInput(
  counts: Readonly<Record<string, Partial<Counts>>>,
  parts: Partial<Omit<ResultsInput, 'countsOf'>> = {},
): ResultsInput {
  return {
    service: 'A service',
    caseCounts: {},
    complete: 0,
    judgements: makeJudgements(),
    ...parts,
    countsOf: (question) => makeCounts(counts[question] ?? {}),
  };
}

/** Results of counts by plain question id. For tests. */
export function resultsOf(loaded: LoadedFramework, ...input: Parameters<typeof makeInput>): Results {
  return computeResults(loaded, makeInput(...input));
}

/** One case-rated standard of results. For tests. */
export function standardOf(results: Results, id: string): CaseResult {
  const found = results.standards.find((standard) => standard.id === id);
  if (found?.evidence !== 'cases') throw new Error(`expected standard ${id}, judged on cases; found none`);
  return found;
}

/** One key question of results. For tests. */
export function keyQuestionOf(results: Results, id: string): KeyQuestionResult {
  const found = results.standards
    .flatMap((standard) => (standard.evidence === 'cases' ? standard.keyQuestions : []))
    .find((question) => question.id === id);
  if (!found) throw new Error(`expected key question ${id}; found none`);
  return found;
}

/** The branded id of a question. For tests. */
export function questionId(id: string): QuestionId {
  return QuestionId.parse(id);
}

/** The branded name of a rating. For tests. */
export function rating(id: string): Rating {
  return Rating.parse(id);
}
