import { deepFreeze } from '../freeze.ts';
import type { QuestionId } from '../ids.ts';
import { crossCheck } from './cross-check.ts';
import { indexFramework } from './index-framework.ts';
import type { Question } from './questions.ts';
import { Framework } from './schema.ts';

/** A framework that has been parsed, cross-checked and frozen, with its questions at hand. */
export interface LoadedFramework {
  readonly framework: Framework;
  /** Ids of the standards and key questions it is cut down to; null where it is whole. See `part.ts`. */
  readonly part: readonly string[] | null;
  /** Questions asked of cases, in order. */
  readonly questions: readonly Question[];
  readonly questionById: ReadonlyMap<QuestionId, Question>;
}

/** What is wrong with a framework file: one line a fault, each with the place and what was expected. */
export class FrameworkError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The framework cannot be used:\n${faults.join('\n')}`);
    this.name = 'FrameworkError';
    this.faults = faults;
  }
}

/** Parses, cross-checks and freezes a framework given as parsed JSON. Throws FrameworkError with every fault found. */
export function loadFramework(json: unknown): LoadedFramework {
  const parsed = Framework.safeParse(json);
  if (!parsed.success) {
    throw new FrameworkError(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`));
  }
  const framework = deepFreeze(parsed.data);
  const faults = crossCheck(framework);
  if (faults.length > 0) throw new FrameworkError(faults);
  return indexFramework(framework);
}
