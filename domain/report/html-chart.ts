import { across, CHART, middleOf, SCALE, topOf } from './bar-chart.ts';
import type { Block } from './document.ts';
import { escapeText } from './html-text.ts';

function drawGrid(height: number): string {
  return SCALE.map((percent) => {
    const x = across(percent);
    return `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height}"/><text x="${x}" y="${height + CHART.axis - 6}" text-anchor="middle">${percent}%</text>`;
  }).join('');
}

function drawBar(label: string, percent: number, at: number): string {
  const [end, middle] = [across(percent), middleOf(at)];
  return `<text x="${CHART.labels - 6}" y="${middle}" text-anchor="end">${escapeText(label)}</text><rect x="${CHART.labels}" y="${topOf(at)}" width="${end - CHART.labels}" height="${CHART.bar}"/><text x="${end + 6}" y="${middle}">${percent}%</text>`;
}

/** A chart of horizontal bars as an inline picture with its caption; its description is read in its place. */
export function drawChart({ title, description, bars }: Block & { kind: 'chart' }): string {
  const height = CHART.row * bars.length;
  const drawn = bars.map(({ label, percent }, at) => drawBar(label, percent, at)).join('');
  return `<figure><svg class="chart" viewBox="0 0 ${CHART.width} ${height + CHART.axis}" role="img" aria-label="${escapeText(description)}">${drawGrid(height)}${drawn}</svg><figcaption>${escapeText(title)}</figcaption></figure>`;
}
