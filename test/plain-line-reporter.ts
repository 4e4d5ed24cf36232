import type { Reporter, TestModule } from 'vitest/node';
import { tellCounts } from '../scripts/counts.ts';

function count(modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number {
  return modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);
}

/** Ends a run with one plain line, "N passed, N failed", or leaves its counts to whoever sums them up. */
export default class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    tellCounts('unit', {
      passed: count(modules, 'passed'),
      failed: count(modules, 'failed') + broken,
      skipped: count(modules, 'skipped'),
    });
  }
}
