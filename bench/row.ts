import { type Measured, median, percentile } from './measure.ts';

/** One line of the table. Times are in milliseconds, memory in megabytes of 1,000,000 bytes. */
export type Row =
  | {
      readonly kind: 'ratio';
      readonly work: string;
      readonly beside: string;
      readonly workTime: number;
      readonly peerTime: number;
      /** The goal: the work takes at most so many times as long. */
      readonly most: number;
      readonly remark: string;
    }
  | {
      readonly kind: 'memory';
      readonly work: string;
      readonly megabytes: number;
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

/** A row of the medians of what was measured. */
export function ratioRow(work: string, beside: string, most: number, measured: Measured, remark = ''): Row {
  return {
    kind: 'ratio',
    work,
    beside,
    workTime: median(measured.work),
    peerTime: median(measured.peer),
    most,
    remark,
  };
}

/** The 99th percentiles of work and peer, for a remark. */
export function showP99({ work, peer }: Measured): string {
  return `p99 ${showTime(percentile(work, 0.99))}, peer's ${showTime(percentile(peer, 0.99))}`;
}
