import * as z from 'zod';
import { FieldId, QuestionId, Rating, StandardId } from '../ids.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** Per cent. Thousandths are as fine as rounding goes, so that a band can be compared exactly (F3). */
const bandStart = z.number().min(0).max(100).multipleOf(0.001);
const source = text.describe('Where the rule is published, or how it was worked out');

/** Rule A3: a question applies only while a case field has, or has not, one of these values. */
export const AppliesWhen = z
  .strictObject({
    field: FieldId,
    in: list(slug).optional(),
    notIn: list(slug).optional(),
    because: text.optional().describe('Shown beside a question that does not apply'),
  })
  .refine((rule) => (rule.in === undefined) !== (rule.notIn === undefined), 'give either "in" or "notIn"')
  .readonly();
export type AppliesWhen = z.infer<typeof AppliesWhen>;

/** Rule F2: `applicable` is yes + no; `asked` is yes + no + not applicable. Unanswered is in neither. */
export const Denominator = z.enum(['applicable', 'asked']);
export type Denominator = z.infer<typeof Denominator>;

const Prompt = z
  .strictObject({
    id: QuestionId,
    text,
    appliesWhen: AppliesWhen.optional(),
    assessorMayAnswerNotApplicable: z.boolean().optional(),
    denominator: Denominator.optional().describe("Overrides the framework's denominator for prompts"),
  })
  .readonly();

const KeyQuestion = z
  .strictObject({
    id: QuestionId,
    text,
    appliesWhen: AppliesWhen.optional(),
    assessorMayAnswerNotApplicable: z.boolean().optional(),
    prompts: list(Prompt).optional(),
    recordedQuestions: list(Prompt).optional(),
  })
  .readonly();

const Standard = z
  .strictObject({
    id: StandardId,
    title: text,
    statement: text,
    evidence: z.enum(['qualitative', 'cases']).describe('R3: rated by people; R2: rated from cases'),
    scored: z.boolean().describe('Whether the rating counts towards the total (R4, R5)'),
    keyQuestions: list(KeyQuestion),
  })
  .readonly();
export type Standard = z.infer<typeof Standard>;

const Domain = z
  .strictObject({
    id: slug,
    title: text,
    caseType: slug.nullable().describe('The cases its questions are asked of; null where no case is asked'),
    illustrativeCaseType: slug.optional().describe('Cases that illustrate, and are not rated'),
    standards: list(Standard),
  })
  .readonly();

const CaseType = z
  .strictObject({
    id: slug,
    title: text,
    window: text.describe('The time in which a case must fall to be eligible (S2)'),
    shareOfSample: z.number().min(0).max(100).optional().describe('Usual share of the sample, per cent'),
    illustrative: z.boolean(),
  })
  .readonly();

const fieldParts = {
  id: FieldId,
  label: text,
  note: text.optional(),
  required: z.boolean().optional(),
  caseTypes: list(slug).optional().describe('Asked of these case types only'),
};
const options = list(slug);

/** A fact about a case, as `cases.csv` and the case details form take it. */
export const CaseField = z
  .discriminatedUnion('type', [
    z.strictObject({ ...fieldParts, type: z.literal('text') }),
    z.strictObject({ ...fieldParts, type: z.literal('date') }),
    z.strictObject({ ...fieldParts, type: z.literal('whole-number'), min: z.int(), max: z.int() }),
    z.strictObject({
      ...fieldParts,
      type: z.literal('choice'),
      options: z.union([options, z.record(slug, options).readonly()]).describe('One list, or one for each case type'),
    }),
    z.strictObject({ ...fieldParts, type: z.literal('multi-choice'), options }),
  ])
  .readonly();
export type CaseField = z.infer<typeof CaseField>;

const Ground = z
  .strictObject({
    id: slug,
    text,
    holdsWhen: z
      .union([
        z.strictObject({ pointsFromBoundary: z.number().positive() }).readonly(),
        z.strictObject({ casesFromBoundary: z.int().positive() }).readonly(),
        z.literal('reason-given'),
      ])
      .describe('R6: what Casebook works out, or that people must give a written reason'),
  })
  .readonly();
export type Ground = z.infer<typeof Ground>;

const Rules = z
  .strictObject({
    ratings: list(z.strictObject({ id: Rating, title: text, score: z.int().min(0) }).readonly()).describe(
      'Worst first',
    ),
    bands: z
      .strictObject({
        source,
        list: list(z.strictObject({ rating: Rating, from: bandStart, label: text }).readonly()),
      })
      .readonly()
      .describe('R1: lowest first; a band reaches to the next one'),
    rounding: z
      .strictObject({
        source,
        method: z.enum(['half-up', 'half-even', 'down']),
        decimals: z.int().min(0).max(3),
      })
      .readonly()
      .describe('F3: how a percentage is rounded before it is shown and banded'),
    denominators: z.strictObject({ source, keyQuestion: Denominator, prompt: Denominator }).readonly(),
    standardRating: z.strictObject({ source, method: z.literal('lowest-band') }).readonly(),
    overall: z
      .strictObject({
        source,
        scoredStandards: z.int().positive(),
        bands: list(z.strictObject({ rating: Rating, from: z.int().min(0), to: z.int().min(0) }).readonly()),
      })
      .readonly()
      .describe('R4: no overall rating with fewer rated standards than scoredStandards'),
    discretion: z.strictObject({ source, bandsAtMost: z.int().min(0), grounds: list(Ground) }).readonly(),
    limitingJudgements: list(
      z
        .strictObject({ source, standard: StandardId, when: list(Rating), overallAtMost: Rating })
        .readonly()
        .describe('R5: a rating elsewhere that holds the overall rating down'),
    ),
  })
  .readonly();

/** A question set with its rules, as one file `sets/<id>/<version>.json`. Everything a set can differ in is here. */
export const Framework = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug,
    version: z.int().positive(),
    title: text,
    term: text.describe('What the standards call the child'),
    source,
    licence: text,
    promptWording: z.enum(['published', 'reconstructed']),
    caseTypes: list(CaseType),
    caseFields: list(CaseField),
    caseQuestions: list(z.strictObject({ id: QuestionId, text }).readonly()).describe('Asked of every case'),
    domains: list(Domain),
    rules: Rules,
  })
  .readonly();
export type Framework = z.infer<typeof Framework>;
