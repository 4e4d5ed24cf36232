import * as z from 'zod';
import { CaseAction } from '../../domain/feedback/action.ts';
import { AUDIT_TEAM, type FieldName, nameWithin, STRENGTHS } from '../../domain/history/fields.ts';
import { Contacts } from '../../domain/report/contacts.ts';
import { ContextFacts, ReportPart } from '../../domain/report/report-texts.ts';

/** A text that people wrote, and where: its field, or `field#place` where a field holds more than one. */
export interface PlacedText {
  readonly at: FieldName;
  readonly text: string;
}

/** Where a text stands within a field that holds more than one: `report:facts#0.source`. */
export const placeWithin = (field: FieldName, place: string): FieldName => `${field}#${place}`;

/** Where each text of the contextual facts stands, by its row. */
export const factPlace = (field: FieldName, row: number, part: 'what' | 'here' | 'elsewhere' | 'source'): FieldName =>
  placeWithin(field, `${row}.${part}`);

/** Where it stands who was asked in a survey, by its row. */
export const surveyPlace = (field: FieldName, row: number): FieldName => placeWithin(field, `${row}.who`);

/** Where the text on what became of an action stands, and who must act on a recommendation. */
export const SAID = 'said';
export const WHO = 'who';

const PLAIN = ['note', 'evidence', 'excluded'] as const;
const REOPENED = /^(audit|case):reopened:\d+$/;

// What a field of JSON holds that people wrote: a judgement its reason, a finding and a recommendation their wording.
const Written = z.object({ reason: z.string().nullish(), text: z.string().nullish(), who: z.string().nullish() });
const OF_JSON = ['judgement', 'finding', 'recommendation', 'replacement'] as const;

const FACT_PARTS = ['what', 'here', 'elsewhere', 'source'] as const;

/** The field that a text is of, by where it stands. A field may have a # in its own name, so it is asked for first. */
export const fieldOf = (at: FieldName, fields: ReadonlyMap<FieldName, string>): FieldName =>
  fields.has(at) ? at : at.replace(/#[^#]*$/, '');

function ofReport(field: FieldName, part: string, value: string): readonly PlacedText[] {
  if (ReportPart.safeParse(part).success) return [{ at: field, text: value }];
  if (part === 'contacts') {
    const { surveys } = Contacts.parse(JSON.parse(value));
    return surveys.map(({ who }, row) => ({ at: surveyPlace(field, row), text: who }));
  }
  if (part !== 'facts') return [];
  return ContextFacts.parse(JSON.parse(value)).flatMap((fact, row) =>
    FACT_PARTS.map((name) => ({ at: factPlace(field, row, name), text: fact[name] })),
  );
}

function ofAction(field: FieldName, value: string): readonly PlacedText[] {
  const { text, state } = CaseAction.parse(JSON.parse(value));
  const said = state.state === 'not-needed' ? state.reason : state.state === 'done' ? state.note : null;
  return [{ at: field, text }, ...(said === null ? [] : [{ at: placeWithin(field, SAID), text: said }])];
}

function ofJson(field: FieldName, value: string): readonly PlacedText[] {
  const { reason, text, who } = Written.parse(JSON.parse(value));
  const [first, acts] = [reason ?? text ?? null, who ?? null];
  return [
    ...(first === null ? [] : [{ at: field, text: first }]),
    ...(acts === null ? [] : [{ at: placeWithin(field, WHO), text: acts }]),
  ];
}

/**
 * The words people wrote in a field, as far as they can leave in files; nothing of codes, dates and everything else.
 *
 * | field            | free texts |
 * |------------------|-----------|
 * | `note:...`       | the note |
 * | `judgement:...`  | its evidence or reason |
 * | `evidence:...`   | evidence without a rating |
 * | `finding:...`    | its own wording |
 * | `recommendation:...` | its text, and who must act |
 * | `report:foreword` and other texts | the text |
 * | `report:facts`   | what each row says, of whom, and its source |
 * | `report:contacts` | who was asked in each survey |
 * | `feedback:strengths` | what went well |
 * | `action:...`     | what is to be done, and what became of it |
 * | `excluded:...`, `replacement:...` | why |
 * | `audit:team`     | the team |
 * | `audit:reopened:...`, `case:reopened:...` | why |
 */
export function freeTextsOf(field: FieldName, value: string): readonly PlacedText[] {
  const isPlain = field === AUDIT_TEAM || field === STRENGTHS || REOPENED.test(field);
  if (isPlain || PLAIN.some((kind) => nameWithin(kind, field) !== null)) return [{ at: field, text: value }];
  const part = nameWithin('report', field);
  if (part !== null) return ofReport(field, part, value);
  if (nameWithin('action', field) !== null) return ofAction(field, value);
  return OF_JSON.some((kind) => nameWithin(kind, field) !== null) ? ofJson(field, value) : [];
}
