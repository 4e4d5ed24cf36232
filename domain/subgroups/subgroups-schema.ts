import * as z from 'zod';
import { FieldId, QuestionId } from '../ids.ts';
import { Figure } from '../scoring/figure-schema.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const count = z.int().min(0);

/** One way to divide the cases of an audit. */
export const DimensionSummary = z.strictObject({ id: FieldId, label: z.string(), isWorker: z.boolean() }).readonly();
export type DimensionSummary = z.infer<typeof DimensionSummary>;

/** A group, and how many cases it has; null where that is hidden, since it is small or would give a small one away. */
export const Subgroup = z.strictObject({ id: z.string(), cases: count.nullable() }).readonly();
export type Subgroup = z.infer<typeof Subgroup>;

/** One key question over all groups: its figure as a whole, and for each group in turn; null where hidden. */
export const SubgroupRow = z
  .strictObject({ question: QuestionId, whole: Figure.nullable(), figures: list(Figure.nullable()) })
  .readonly();
export type SubgroupRow = z.infer<typeof SubgroupRow>;

/** Key questions by subgroup. Groups are in the framework's order, never in that of their figures. */
export const Subgroups = z
  .strictObject({
    dimension: DimensionSummary,
    cases: count,
    hidesBelow: count.nullable().describe('Groups of fewer cases are hidden; null where nothing is'),
    groups: list(Subgroup),
    rows: list(SubgroupRow),
  })
  .readonly();
export type Subgroups = z.infer<typeof Subgroups>;
