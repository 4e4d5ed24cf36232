import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { tellCounts } from '../../scripts/counts.ts';
import { type FiguresRow, figuresTable } from './figures-table.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../out/faults');

function rowOf(test: TestCase): FiguresRow | null {
  const { faults } = test.meta();
  return faults ? { ...faults, test: test.name, passed: test.result().state === 'passed' } : null;
}

/** Ends a run of the fault suite: writes its figures as JSON and as a table, and prints the table. */
export default class FiguresReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const rows = tests.flatMap((test) => rowOf(test) ?? []);
    const table = figuresTable(rows);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path.join(FOLDER, 'figures.json'), `${JSON.stringify(rows, null, 2)}\n`);
    writeFileSync(path.join(FOLDER, 'figures.md'), table);
    process.stdout.write(`\n${table}`);
    const stateCount = (state: 'passed' | 'failed' | 'skipped'): number =>
      tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    tellCounts('faults', {
      passed: stateCount('passed'),
      failed: stateCount('failed') + broken,
      skipped: stateCount('skipped'),
    });
  }
}
