import type { Reporter, TestModule } from 'vitest/node';

function count(modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number {
  return modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);
}

/** Ends a run with one plain line, "N passed, N failed", that any machine can read. */
export default class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count(modules, 'skipped');
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`\n${count(modules, 'passed')} passed, ${count(modules, 'failed') + broken} failed${tail}\n`);
  }
}
