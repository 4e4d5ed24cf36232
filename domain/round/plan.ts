import * as z from 'zod';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const name = z.string().min(1).max(200);

/** What a dip-sample round is planned as: a small audit of one team in one month. */
export const RoundPlan = z
  .strictObject({
    team: name.describe('Whose cases are looked at'),
    month: Month.describe('The month it is of, such as 2026-11'),
    casesPerWorker: z.int().min(1).max(20),
    assessor: name.nullable().describe('Who judges the cases; null while it is not settled'),
  })
  .readonly();
export type RoundPlan = z.infer<typeof RoundPlan>;

/** Whole months from an earlier month to a later one; below 0 where the first is the later. */
export function monthsBetween(earlier: string, later: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(later) - count(earlier);
}
