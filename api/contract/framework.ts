import * as z from 'zod';
import { Framework } from '../../domain/framework/schema.ts';
import { CaseId } from '../../domain/ids.ts';
import { list, nothing, query } from './method.ts';

/** Frameworks this program has. */
export const frameworkContract = {
  'framework.list': query(
    nothing,
    list(
      z
        .strictObject({
          id: z.string(),
          version: z.int().describe('The newest that this program has'),
          title: z.string(),
          isExample: z.boolean().describe('There for the samples: no audit is made by it'),
        })
        .readonly(),
    ),
  ),
  'framework.get': query(z.strictObject({ id: z.string(), version: z.int() }), Framework),
  'framework.ofCase': query(z.strictObject({ case: CaseId }), Framework),
} as const;
