/** Measures of a chart of horizontal bars, in units of its picture: 640 across. */
export const CHART = { width: 640, labels: 46, row: 24, bar: 14, axis: 22, end: 44 } as const;

/** The percentages at which a line goes down the chart. */
export const SCALE: readonly number[] = [0, 25, 50, 75, 100];

const FULL = 100;

/** How far to the right a percentage ends. */
export const across = (percent: number): number =>
  CHART.labels + ((CHART.width - CHART.labels - CHART.end) * percent) / FULL;

/** The top of a bar, the first being 0. */
export const topOf = (at: number): number => at * CHART.row + (CHART.row - CHART.bar) / 2;

/** Where the text beside a bar stands. */
export const middleOf = (at: number): number => topOf(at) + CHART.bar - 2;
