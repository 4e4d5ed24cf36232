import * as z from 'zod';
import { ListMapping } from '../caseload/mapping.ts';
import { FieldId, ListId } from '../ids.ts';
import { SampleSettings } from './settings.ts';

const count = z.int().min(0);
const pseudonym = z.string().min(1).max(64);
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A list of cases as the history keeps it: what it was, and fingerprints that its rows can be held to for ever. */
export const KeptList = z
  .strictObject({
    id: ListId,
    file: z.string(),
    fileSha256: sha256.describe('Of the bytes of the file'),
    rowsSha256: sha256.describe('Of the rows as they were taken in'),
    encoding: z.enum(['utf-8', 'windows-1252', 'xlsx']),
    rows: count,
    columns: list(z.string()).describe('The facts of each row, in order'),
    mapping: ListMapping,
    at: z.iso.datetime(),
  })
  .readonly();
export type KeptList = z.infer<typeof KeptList>;

/** What the cases of a stratum have in common: see `strata.ts`. */
export const Trait = z.strictObject({ field: FieldId, values: list(z.string()) }).readonly();

const PlannedType = z.strictObject({ caseType: z.string(), eligible: count, wanted: count, planned: count }).readonly();
const DrawnStratum = z
  .strictObject({
    caseType: z.string(),
    traits: list(Trait),
    eligible: count,
    sampled: list(pseudonym),
    reserves: list(pseudonym),
  })
  .readonly();
const OverCap = z.strictObject({ manager: z.string(), cases: count }).readonly();

/** Cases of a list that take no part, by why. */
export const ExcludedCount = z
  .strictObject({
    kind: z.enum(['by-hand', 'case-type', 'no-date', 'before-window', 'after-window', 'duplicate']),
    cases: count,
  })
  .readonly();
export type ExcludedCount = z.infer<typeof ExcludedCount>;

const ValueCount = z.strictObject({ caseType: z.string(), field: FieldId, value: z.string(), count }).readonly();

/** A sample as the history keeps it (S4): what it was drawn from and by, and what came of it. */
export const KeptSample = z
  .strictObject({
    list: ListId,
    settings: SampleSettings,
    rows: count.describe('Cases of the list'),
    eligible: count,
    excluded: list(ExcludedCount),
    eligibleValues: list(ValueCount),
    draw: z
      .strictObject({ size: count, types: list(PlannedType), strata: list(DrawnStratum), overCap: list(OverCap) })
      .readonly(),
    places: z.record(pseudonym, count).readonly().describe('Where in the list each case that was drawn stands, from 0'),
    at: z.iso.datetime(),
  })
  .readonly();
export type KeptSample = z.infer<typeof KeptSample>;

/** A case of an earlier draw left the audit: when, and by which seed the sample was drawn without it. */
export const KeptLeaving = z.strictObject({ at: z.iso.datetime(), seed: z.string() }).readonly();
export type KeptLeaving = z.infer<typeof KeptLeaving>;

/** The replacement of one case of a sample by the next reserve of its stratum. */
export const KeptReplacement = z.strictObject({ in: pseudonym, reason: z.string().min(1).max(2000) }).readonly();
export type KeptReplacement = z.infer<typeof KeptReplacement>;
