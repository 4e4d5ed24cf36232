import * as z from 'zod';
import { AuditId, QuestionId } from '../../domain/ids.ts';
import { Results } from '../../domain/scoring/results-schema.ts';
import { count, list, query } from './method.ts';

const Counts = z
  .strictObject({ yes: count, no: count, naByRule: count, naByAssessor: count, unanswered: count })
  .readonly();

/** Figures and ratings. */
export const resultsContract = {
  'results.get': query(
    z.strictObject({
      audit: AuditId,
      cases: z.enum(['all', 'complete', 'snapshot']).describe('F6; snapshot is of when the audit was last closed'),
    }),
    Results,
  ),
  'results.counts': query(
    z.strictObject({ framework: z.string() }),
    list(z.strictObject({ question: QuestionId, counts: Counts }).readonly()),
  ),
} as const;
