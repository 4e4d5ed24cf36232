import * as z from 'zod';
import { AuditKind } from '../../../api/contract/audit.ts';
import { typedDate } from '../../parts/dates.ts';
import { sayNumber } from '../../parts/words.ts';

const LONGEST_SERVICE = 200;
const LONGEST_TEAM = 1000;

/** An audit as the form takes it, and as it is made. Dates and team may be left empty. */
export const WantedAudit = z
  .object({
    framework: z.string('Choose the standards').min(1, 'Choose the standards'),
    service: z
      .string()
      .trim()
      .min(1, 'Enter the name of the service')
      .max(LONGEST_SERVICE, `Use ${LONGEST_SERVICE} characters or fewer for the service`),
    kind: AuditKind.or(z.literal('')).nullable().pipe(z.enum(AuditKind.options, 'Choose the kind of audit')),
    from: typedDate('First day of fieldwork'),
    to: typedDate('Last day of fieldwork'),
    retainUntil: typedDate('Date to keep the audit until'),
    team: z
      .string()
      .trim()
      .max(LONGEST_TEAM, `Use ${sayNumber(LONGEST_TEAM)} characters or fewer for the team`)
      .transform((text) => text || null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'The last day of fieldwork must be the first day or after it',
  });
export type WantedAudit = z.output<typeof WantedAudit>;
