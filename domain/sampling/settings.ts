import * as z from 'zod';
import { FieldId } from '../ids.ts';
import { Confidence } from './size.ts';

const caseType = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** S2: the time in which a case must fall, in whole months counted back from a day: from the earliest to the latest. */
export const Window = z
  .strictObject({ earliest: z.int().min(0).max(240), latest: z.int().min(0).max(240) })
  .refine(({ earliest, latest }) => earliest >= latest, 'the earliest is more months back than the latest')
  .readonly();
export type Window = z.infer<typeof Window>;

/** S2: what makes a case of a list eligible. A case type whose window is null is eligible whenever it fell. */
export const Eligibility = z
  .strictObject({
    countBackFrom: z.iso.date().describe('The day of the inspection'),
    windows: z.record(caseType, Window.nullable()).readonly().describe('Case types without one take no part'),
  })
  .readonly();
export type Eligibility = z.infer<typeof Eligibility>;

const margin = z.number().min(0.5).max(50);

/** S1: how many cases. `each-type` works the size out for each case type by itself. */
export const WantedSize = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('precision'), confidence: Confidence, margin }),
    z.strictObject({ by: z.literal('each-type'), confidence: Confidence, margin }),
    z.strictObject({ by: z.literal('number'), cases: z.int().min(1).max(10_000) }),
  ])
  .readonly();
export type WantedSize = z.infer<typeof WantedSize>;

/** How a sample is parted between case types: by shares in per cent, or as the eligible cases are. */
export const Split = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('shares'), shares: z.record(caseType, z.int().min(0).max(100)).readonly() }),
    z.strictObject({ by: z.literal('eligible') }),
  ])
  .readonly();
export type Split = z.infer<typeof Split>;

/** Everything that a draw goes by but for its list: the same list, settings and seed give the same sample (S4). */
export const SampleSettings = z
  .strictObject({
    eligibility: Eligibility,
    size: WantedSize,
    split: Split,
    strata: z
      .array(FieldId)
      .max(8)
      .readonly()
      .describe('S3: the fields by which the eligible cases are parted, in order'),
    smallStrata: z
      .enum(['pool', 'keep'])
      .describe('Whether a stratum too small for a case of its own is put together with others'),
    mostPerManager: z.int().min(1).max(1000).nullable().describe('S3: null for any number'),
    reserves: z.int().min(0).max(100).describe('The most reserves that are named for each stratum'),
    seed: z.string().min(1).max(64),
  })
  .readonly();
export type SampleSettings = z.infer<typeof SampleSettings>;
