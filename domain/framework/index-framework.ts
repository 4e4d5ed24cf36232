import { deepFreeze } from '../freeze.ts';
import type { LoadedFramework } from './load.ts';
import { listQuestions } from './questions.ts';
import type { Framework } from './schema.ts';

/** Gives a framework that was parsed and cross-checked its questions at hand, and freezes them. */
export function indexFramework(framework: Framework): LoadedFramework {
  const questions = deepFreeze(listQuestions(framework));
  return {
    framework,
    part: null,
    questions,
    questionById: new Map(questions.map((question) => [question.id, question])),
  };
}
