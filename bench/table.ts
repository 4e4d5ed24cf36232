import { availableParallelism, cpus, platform } from 'node:os';
import { type Row, showFigure } from './row.ts';

const HEADER = ['Work', 'Beside', 'Found', 'Its', 'Ratio', 'Goal', 'Met', 'Remark'] as const;

const met = (is: boolean): string => (is ? 'yes' : 'NO');

function cellsOf(row: Row): readonly string[] {
  switch (row.kind) {
    case 'ratio': {
      const { work, beside, unit, found, peer, most, remark } = row;
      const ratio = found / peer;
      const figures = [showFigure(unit, found), showFigure(unit, peer)];
      return [work, beside, ...figures, ratio.toPrecision(3), `at most ${most}`, met(ratio <= most), remark];
    }
    case 'limit': {
      const { work, unit, found, most, remark } = row;
      const goal = `at most ${showFigure(unit, most)}`;
      return [work, '', showFigure(unit, found), '', '', goal, met(found <= most), remark];
    }
    case 'statistic': {
      const { work, value, most, remark } = row;
      return [work, 'chance', value.toFixed(2), '', '', `within ±${most}`, met(Math.abs(value) <= most), remark];
    }
    case 'all':
      return [row.work, '', `${row.right} of ${row.of}`, '', '', 'all', met(row.right === row.of), row.remark];
    case 'missing':
      return [row.work, '', '', '', '', '', 'not measured', row.why];
  }
}

/** The machine the figures are of. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), ${platform()}, Node ${process.versions.node}`;
}

/** The table as plain text, one column under the other. */
export function writeText(rows: readonly Row[]): string {
  const lines = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)));
  return `${lines
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

/** The table as Markdown, for `docs/performance.md`. */
export function writeMarkdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(HEADER), line(HEADER.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n')}\n`;
}
