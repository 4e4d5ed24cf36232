import type { Block } from './document.ts';
import { escapeText } from './html-text.ts';

const LABELS = 46;
const WIDTH = 640;
const ROW = 24;
const BAR = 14;
const AXIS = 22;
const FULL = 100;
const END = 44; // room for the percentage behind the longest bar

const SCALE = [0, 25, 50, 75, 100];

const across = (percent: number): number => LABELS + ((WIDTH - LABELS - END) * percent) / FULL;

function drawGrid(height: number): string {
  return SCALE.map((percent) => {
    const x = across(percent);
    return `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height}"/><text x="${x}" y="${height + 16}" text-anchor="middle">${percent}%</text>`;
  }).join('');
}

function drawBar(label: string, percent: number, at: number): string {
  const top = at * ROW + (ROW - BAR) / 2;
  const middle = top + BAR - 2;
  return `<text x="${LABELS - 6}" y="${middle}" text-anchor="end">${escapeText(label)}</text><rect x="${LABELS}" y="${top}" width="${across(percent) - LABELS}" height="${BAR}"/><text x="${across(percent) + 6}" y="${middle}">${percent}%</text>`;
}

/** A chart of horizontal bars as an inline picture with its caption; its description is read in its place. */
export function drawChart({ title, description, bars }: Block & { kind: 'chart' }): string {
  const height = ROW * bars.length;
  const drawn = bars.map(({ label, percent }, at) => drawBar(label, percent, at)).join('');
  return `<figure><svg class="chart" viewBox="0 0 ${WIDTH} ${height + AXIS}" role="img" aria-label="${escapeText(description)}">${drawGrid(height)}${drawn}</svg><figcaption>${escapeText(title)}</figcaption></figure>`;
}
