import { type Measured, median, percentile } from './measure.ts';

/** What a figure is of: milliseconds, bytes, or megabytes of 1,000,000 bytes. */
export type Unit = 'ms' | 'bytes' | 'MB';

/** One line of the table. */
export type Row =
  | {
      readonly kind: 'ratio';
      readonly work: string;
      readonly beside: string;
      readonly unit: Unit;
      readonly found: number;
      readonly peer: number;
      /** The goal: found is at most so many times the peer's. */
      readonly most: number;
      readonly remark: string;
    }
  | {
      readonly kind: 'limit';
      readonly work: string;
      readonly unit: Unit;
      readonly found: number;
      /** The goal, in the same unit. */
      readonly most: number;
      readonly remark: string;
    }
  | {
      readonly kind: 'statistic';
      readonly work: string;
      /** In standard deviations from what chance alone would give. */
      readonly value: number;
      readonly most: number;
      readonly remark: string;
    }
  | {
      /** So many of so many are right: all must be. */
      readonly kind: 'all';
      readonly work: string;
      readonly right: number;
      readonly of: number;
      readonly remark: string;
    }
  | { readonly kind: 'missing'; readonly work: string; readonly why: string };

/** One benchmark: what `npm run bench NAME` runs. */
export interface Benchmark {
  readonly name: string;
  run(): AsyncGenerator<Row>;
}

/** A time as people read it. */
export function showTime(milliseconds: number): string {
  if (milliseconds < 1) return `${(milliseconds * 1000).toPrecision(3)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds / 1000).toPrecision(3)} s`;
}

/** A figure as people read it. */
export function showFigure(unit: Unit, figure: number): string {
  switch (unit) {
    case 'ms':
      return showTime(figure);
    case 'bytes':
      return `${(figure / 1000).toFixed(0)} kB`;
    case 'MB':
      return `${figure.toPrecision(3)} MB`;
  }
}

/** A row of the medians of the times that were measured. */
export function ratioRow(work: string, beside: string, most: number, measured: Measured, remark = ''): Row {
  return {
    kind: 'ratio',
    work,
    beside,
    unit: 'ms',
    found: median(measured.work),
    peer: median(measured.peer),
    most,
    remark,
  };
}

/** The 99th percentiles of work and peer, for a remark. */
export function showP99({ work, peer }: Measured): string {
  return `p99 ${showTime(percentile(work, 0.99))}, peer's ${showTime(percentile(peer, 0.99))}`;
}
