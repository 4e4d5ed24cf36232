import * as z from 'zod';
import type { FieldName } from '../../domain/history/fields.ts';
import { AUDIT_TEAM, nameWithin, STRENGTHS } from '../../domain/history/fields.ts';
import { ReportPart } from '../../domain/report/report-texts.ts';

// What a field of JSON holds that people wrote: a judgement its reason, a finding and a recommendation their wording.
const Written = z.object({ reason: z.string().nullish(), text: z.string().nullish() });
const OF_JSON = ['judgement', 'finding', 'recommendation', 'action'] as const;

/**
 * The words people wrote in a field, as far as they leave in files; null for codes, dates and everything else.
 *
 * | field            | free text |
 * |------------------|-----------|
 * | `note:...`       | the note |
 * | `judgement:...`  | its evidence or reason |
 * | `finding:...`    | its own wording |
 * | `recommendation:...` | its text |
 * | `feedback:strengths` | what went well |
 * | `action:...`     | what is to be done |
 * | `audit:team`     | the team |
 * | `report:...`     | a text of the report; its contextual facts are figures and sources |
 */
export function freeTextOf(field: FieldName, value: string): string | null {
  if (nameWithin('note', field) !== null || field === AUDIT_TEAM || field === STRENGTHS) return value;
  const part = nameWithin('report', field);
  if (part !== null) return ReportPart.safeParse(part).success ? value : null;
  if (OF_JSON.every((kind) => nameWithin(kind, field) === null)) return null;
  const { reason, text } = Written.parse(JSON.parse(value));
  return reason ?? text ?? null;
}
