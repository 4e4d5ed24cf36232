import * as z from 'zod';
import { AuditId, Rating, StandardId } from '../../domain/ids.ts';
import { author, command, list, ofAudit, query, Saved } from './method.ts';
import { Text } from './text.ts';

const qualitative = { kind: z.literal('qualitative'), standard: StandardId, rating: Rating, reason: Text.nullable() };
const panel = {
  kind: z.literal('panel'),
  standard: StandardId,
  rating: Rating,
  ground: z.string().min(1).max(64),
  reason: Text.nullable(),
  names: Text.nullable().describe('Who decided'),
};

/** A rating as people give it (R3), or a panel's decision (R6). */
export const GivenJudgement = z
  .discriminatedUnion('kind', [z.strictObject(qualitative), z.strictObject(panel)])
  .readonly();
export type GivenJudgement = z.infer<typeof GivenJudgement>;

/** A judgement as it is kept: a panel's with its time, and the rating the rules gave then. null is not known. */
export const Judgement = z
  .discriminatedUnion('kind', [
    z.strictObject(qualitative),
    z.strictObject({ ...panel, at: z.iso.datetime().nullable(), from: Rating.nullable() }),
  ])
  .readonly();
export type Judgement = z.infer<typeof Judgement>;

/** Ratings that people give, and a panel's decisions. */
export const judgementContract = {
  'judgement.give': command(z.strictObject({ ...author, audit: AuditId, judgement: GivenJudgement }), Saved),
  'judgement.withdraw': command(
    z.strictObject({ ...author, audit: AuditId, standard: StandardId, kind: z.enum(['qualitative', 'panel']) }),
    Saved,
  ),
  'judgement.list': query(ofAudit, list(Judgement)),
} as const;
