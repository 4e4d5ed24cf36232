import * as z from 'zod';
import { nameWithin } from '../../../domain/history/fields.ts';
import { Contacts } from '../../../domain/report/contacts.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';

/** What a field of the report is called, and how a value of it is said; null for a field of anything else. */
export interface ReportField {
  readonly what: string;
  readonly say: (value: string) => string;
}

const Finding = z.object({ chosen: z.boolean(), text: z.string().nullable() });
const Recommendation = z.object({ who: z.string(), text: z.string() });
const Left = z.object({ names: z.boolean(), format: z.string(), freeTexts: z.number() });

/** A value as the log holds it, said by its schema; shown as it is stored where another version wrote it. */
function sayBy<T>(schema: z.ZodType<T>, say: (value: T) => string): (json: string) => string {
  return (json) => {
    try {
      return say(schema.parse(JSON.parse(json)));
    } catch {
      return json;
    }
  };
}

const sayFinding = sayBy(Finding, ({ chosen, text }) => {
  const place = chosen ? 'In the report' : 'Not in the report';
  return text === null ? `${place}, as the counts say it` : `${place}: “${text}”`;
});

const sayRecommendation = sayBy(Recommendation, ({ who, text }) => `${who} should: ${text}`);

const sayLeft = sayBy(
  Left,
  ({ names, format, freeTexts }) =>
    `${format === 'docx' ? 'Word' : 'HTML'}, ${names ? 'people named' : 'nobody named'}, ${freeTexts} texts by people in it`,
);

const sayFacts = sayBy(z.array(z.object({ what: z.string(), here: z.string() })), (facts) =>
  facts.map(({ what, here }) => `${what}: ${here}`).join('; '),
);

const sayContacts = sayBy(Contacts, ({ meetings, surveys }) =>
  [
    ...(meetings === null ? [] : [`meetings: ${meetings}`]),
    ...surveys.map(({ who, asked, replied }) => `${who}: ${replied}${asked === null ? '' : ` of ${asked}`} replied`),
  ].join('; '),
);

const SAID: Readonly<Record<string, (value: string) => string>> = { facts: sayFacts, contacts: sayContacts };

const PARTS: Readonly<Record<string, string>> = {
  foreword: 'Foreword of the report',
  overall: 'Overall findings of the report',
  diversity: 'The report on diversity',
  involvement: 'The report on involvement',
  facts: 'Contextual facts',
  contacts: 'Meetings and surveys',
};

/** Findings, recommendations, practice examples and files that were made, in words. */
export function describeReportField(field: string, words: FrameworkWords): ReportField | null {
  const finding = nameWithin('finding', field);
  if (finding !== null) return { what: `Finding on ${finding} ${words.question(finding)}`, say: sayFinding };
  if (nameWithin('recommendation', field) !== null) return { what: 'Recommendation', say: sayRecommendation };
  const example = nameWithin('example', field);
  if (example !== null) {
    return { what: `Practice example: the note on ${example} ${words.question(example)}`, say: () => 'marked' };
  }
  const part = nameWithin('report', field);
  if (part !== null) return { what: PARTS[part] ?? 'Text of the report', say: SAID[part] ?? ((text) => text) };
  const left = nameWithin('export', field);
  return left === null ? null : { what: `File made: ${left}`, say: sayLeft };
}
