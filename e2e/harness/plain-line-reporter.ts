import type { Reporter, Suite } from '@playwright/test/reporter';
import { type Counts, tellCounts } from '../../scripts/counts.ts';

/** Ends a run with one plain line, or leaves its counts to whoever sums them up. A flaky test is a failed one. */
export default class PlainLineReporter implements Reporter {
  private readonly seen: { suite: Suite | null; errors: number } = { suite: null, errors: 0 };
  onBegin(_config: unknown, suite: Suite): void {
    this.seen.suite = suite;
  }
  onError(): void {
    this.seen.errors++;
  }
  onEnd(): void {
    const counts: Counts = { passed: 0, failed: this.seen.errors, skipped: 0 };
    for (const test of this.seen.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected') counts.passed++;
      else if (outcome === 'skipped') counts.skipped++;
      else counts.failed++;
    }
    tellCounts('e2e', counts);
  }
  printsToStdio(): boolean {
    return false;
  }
}
