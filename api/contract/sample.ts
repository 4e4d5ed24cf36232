import * as z from 'zod';
import { AuditId, CaseId, FieldId } from '../../domain/ids.ts';
import { ExcludedCount, KeptLeaving, KeptList, KeptSample, Trait } from '../../domain/sampling/kept.ts';
import { Eligibility, SampleSettings } from '../../domain/sampling/settings.ts';
import { ListedCaseRow } from './caseload.ts';
import { author, command, count, list, ofAudit, query } from './method.ts';
import { Text } from './text.ts';

const MOST_ROWS = 500;

/** Why a case of a list takes no part (S2). */
export const ShownExclusion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('by-hand'), reason: z.string() }),
    z.strictObject({ kind: z.enum(['case-type', 'no-date', 'before-window', 'after-window']) }),
    z.strictObject({ kind: z.literal('duplicate'), of: z.string() }),
  ])
  .readonly();
export type ShownExclusion = z.infer<typeof ShownExclusion>;

/** A case of a list, and whether it is eligible. */
export const JudgedRow = z.strictObject({ case: ListedCaseRow, exclusion: ShownExclusion.nullable() }).readonly();
export type JudgedRow = z.infer<typeof JudgedRow>;

/** How many cases of a list are eligible, by case type, between which days, and why others are not. */
export const EligibleCounts = z
  .strictObject({
    rows: count,
    types: list(
      z
        .strictObject({
          caseType: z.string(),
          rows: count,
          eligible: count,
          from: z.iso.date().nullable(),
          to: z.iso.date().nullable(),
        })
        .readonly(),
    ),
    excluded: list(ExcludedCount),
  })
  .readonly();
export type EligibleCounts = z.infer<typeof EligibleCounts>;

/** What a draw would take, without drawing. */
export const SamplePlan = z
  .strictObject({
    size: count,
    types: list(z.strictObject({ caseType: z.string(), eligible: count, wanted: count, planned: count }).readonly()),
    strata: list(
      z.strictObject({ caseType: z.string(), traits: list(Trait), eligible: count, planned: count }).readonly(),
    ),
  })
  .readonly();
export type SamplePlan = z.infer<typeof SamplePlan>;

/** A case of the sample now: drawn, or come for one that was. */
export const SampledCase = z
  .strictObject({
    case: ListedCaseRow,
    stratum: count.describe('Place among the strata, from 0'),
    drawn: z.string().describe('The pseudonym of the case that was drawn in this place'),
    replaced: list(z.strictObject({ pseudonym: z.string(), reason: z.string() }).readonly()).describe('Oldest first'),
    madeInto: CaseId.nullable().describe('The case of the audit that was made of it'),
  })
  .readonly();
export type SampledCase = z.infer<typeof SampledCase>;

/** One line of the match between the eligible cases and the sample (S4). */
export const MatchLine = z
  .strictObject({
    caseType: z.string(),
    field: FieldId,
    value: z.string(),
    eligible: count,
    eligibleOf: count,
    sampled: count,
    sampledOf: count,
    eligiblePercent: count.nullable(),
    sampledPercent: count.nullable(),
  })
  .readonly();
export type MatchLine = z.infer<typeof MatchLine>;

/** A case that was made of an earlier draw, is none of the sample, and is in the audit still. */
export const FormerCase = z
  .strictObject({
    case: CaseId,
    pseudonym: z.string(),
    reference: z.string(),
    isBegun: z.boolean().describe('It stays; a case that nobody began leaves when the cases of the sample are made'),
  })
  .readonly();
export type FormerCase = z.infer<typeof FormerCase>;

/** A case of an earlier draw that left the audit, since the sample was drawn anew without it. */
export const LeftCase = KeptLeaving.unwrap().extend({ pseudonym: z.string() }).readonly();
export type LeftCase = z.infer<typeof LeftCase>;

/** The sample of an audit, as it stands. */
export const ShownSample = z
  .strictObject({
    kept: KeptSample,
    list: KeptList.describe('What it was drawn from'),
    isOfOlderList: z.boolean().describe('Whether another list was taken in since'),
    cases: list(SampledCase),
    reserves: list(z.strictObject({ stratum: count, left: list(z.string()) }).readonly()),
    match: list(MatchLine),
    overCap: list(z.strictObject({ manager: z.string(), cases: count }).readonly()).describe('In the sample now'),
    former: list(FormerCase),
    left: list(LeftCase).describe('Oldest first'),
    methodology: list(z.string()),
  })
  .readonly();
export type ShownSample = z.infer<typeof ShownSample>;

/** Samples: planned, drawn, shown, mended, made into cases. */
export const sampleContract = {
  'sample.settings': query(ofAudit, z.strictObject({ settings: SampleSettings, from: z.enum(['last-draw', 'usual']) })),
  'sample.eligible': query(z.strictObject({ audit: AuditId, eligibility: Eligibility }), EligibleCounts),
  'sample.rows': query(
    z.strictObject({
      audit: AuditId,
      eligibility: Eligibility,
      show: z.enum(['all', 'eligible', 'excluded']),
      from: count,
      limit: z.int().min(1).max(MOST_ROWS),
    }),
    z.strictObject({ total: count, rows: list(JudgedRow) }),
  ),
  'sample.plan': query(z.strictObject({ audit: AuditId, settings: SampleSettings }), SamplePlan),
  'sample.draw': command(
    z.strictObject({ ...author, audit: AuditId, settings: SampleSettings }),
    z.strictObject({ action: z.int().nullable() }),
  ),
  'sample.get': query(ofAudit, z.strictObject({ sample: ShownSample.nullable() })),
  'sample.replace': command(
    z.strictObject({ ...author, audit: AuditId, pseudonym: z.string().max(64), reason: Text.min(1).max(2000) }),
    z.strictObject({ action: z.int().nullable(), in: z.string() }),
  ),
  'sample.makeCases': command(
    z.strictObject({ ...author, audit: AuditId }),
    z.strictObject({
      action: z.int().nullable(),
      made: count,
      there: count,
      left: list(z.string()).describe('References of cases of earlier draws that left: nobody had begun them'),
      stayed: list(z.string()).describe('References of those that stay, since they were begun'),
    }),
  ),
} as const;
