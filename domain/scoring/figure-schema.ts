import * as z from 'zod';
import { Denominator } from '../framework/schema.ts';
import { QuestionId, Rating } from '../ids.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const count = z.int().min(0);
const percent = z.number().min(0).max(100);
const rating = Rating.nullable();

const promised = {
  id: QuestionId,
  percent: percent.nullable().describe('F1 to F3; null where nothing applies'),
  yes: count,
  no: count,
  of: count.describe('The cases the percentage is of'),
  notApplicable: count,
  unanswered: count,
};

const further = {
  denominator: Denominator.describe('F2: what `of` counts'),
  otherDenominator: z.strictObject({ kind: Denominator, of: count, percent: percent.nullable() }).readonly(),
  interval: z.tuple([percent, percent]).readonly().nullable().describe('F5: 95% Wilson interval, not rounded'),
  sample: count.describe('F4: applicable + not applicable + unanswered'),
};

/** The figures of one prompt, recorded question or case question (F1 to F5). Percentages are 0-100. */
export const Figure = z.strictObject({ ...promised, ...further }).readonly();
export type Figure = z.infer<typeof Figure>;

/** Rule R7: the fewest cases that change a key question's band, the band reached, and what changes with it. */
export const BandChange = z
  .strictObject({
    cases: count,
    band: Rating,
    changesRuleRating: z.boolean(),
    changesRating: z.boolean().describe("Never where the panel has decided: the panel's rating stays"),
    changesOverall: z.boolean(),
  })
  .readonly();
export type BandChange = z.infer<typeof BandChange>;

/** Rule R7: how firm a key question's band is. `more` and `fewer` are null where no number of cases changes the band. */
export const Sensitivity = z
  .strictObject({
    more: BandChange.nullable(),
    fewer: BandChange.nullable(),
    best: rating.describe('The band if every unanswered case were sufficient'),
    worst: rating.describe('The band if none of them were'),
  })
  .readonly();
export type Sensitivity = z.infer<typeof Sensitivity>;

/** The figures of a key question, its band, and the questions below it. */
export const KeyQuestionResult = z
  .strictObject({
    ...promised,
    band: rating,
    prompts: list(Figure),
    ...further,
    roundingDecided: z.boolean().describe('F3: the exact fraction lies in another band'),
    sensitivity: Sensitivity,
    recordedQuestions: list(Figure),
  })
  .readonly();
export type KeyQuestionResult = z.infer<typeof KeyQuestionResult>;
