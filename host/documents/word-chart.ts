import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block } from '../../domain/report/document.ts';
import { INK } from './word-styles.ts';
import { writeCaption } from './word-table.ts';

const WIDTH = 630; // pixels of Word's: the text is as wide
const BAR_ROOM = 26;
const AXIS_ROOM = 50;
const FULL = 100;

/** A chart of Word's own: it can be edited, prints sharp, and says in its alternative text what it shows. */
export function writeChart({ title, description, bars }: Block & { kind: 'chart' }, number: number): Paragraph[] {
  const height = AXIS_ROOM + BAR_ROOM * bars.length;
  const chart = new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => label),
    series: [{ name: 'Judged sufficient, per cent', values: bars.map(({ percent }) => percent), color: INK.bar }],
    legend: false,
    gapWidth: 45,
    font: { color: INK.text },
    categoryAxis: { reverseOrder: true },
    valueAxis: { minimum: 0, maximum: FULL, interval: 25, numberFormat: '0"%"', crossesAt: 'maximum' },
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: '0"%"' },
    transformation: { width: WIDTH, height },
    altText: { name: title, title, description },
  });
  return [new Paragraph({ keepNext: true, children: [chart] }), writeCaption('Figure', number, title)];
}
