import * as z from 'zod';
import type { Change } from '../../domain/history/change.ts';
import {
  AUDIT_FRAMEWORK,
  AUDIT_FROM,
  AUDIT_KIND,
  AUDIT_RETAIN_UNTIL,
  AUDIT_SERVICE,
  AUDIT_STATUS,
  AUDIT_TEAM,
  AUDIT_TO,
  CASE_ASSESSOR,
  CASE_FRAMEWORK,
  CASE_REVISION,
  CASE_STATUS,
  CASE_TYPE,
  type FieldName,
  factField,
  leaveField,
  nameWithin,
  STRENGTHS,
} from '../../domain/history/fields.ts';
import { AuditId, CaseId } from '../../domain/ids.ts';
import { type KnownToAudit, makePersonalFinder } from '../../domain/privacy/find-personal.ts';
import { WORKER_FIELDS } from '../../domain/privacy/worker-fields.ts';
import type { Leaving } from '../contract/leaving.ts';
import type { EntryWithChanges } from '../ports.ts';
import type { Context } from '../service/context.ts';
import { freeTextsOf } from './free-text.ts';
import { knownToAudit, splitNames } from './known.ts';
import { maskFound, readDecisions } from './leave.ts';

/** What stands in the place of a value that does not leave. */
export const LEFT_OUT = '[left out]';

const PLAIN_FIELDS: ReadonlySet<FieldName> = new Set([
  ...[AUDIT_SERVICE, AUDIT_KIND, AUDIT_FRAMEWORK, AUDIT_FROM, AUDIT_TO, AUDIT_RETAIN_UNTIL, AUDIT_STATUS],
  ...[CASE_TYPE, CASE_FRAMEWORK, CASE_STATUS, CASE_REVISION],
]);
const NAME_FIELDS: ReadonlySet<FieldName> = new Set([CASE_ASSESSOR, ...[...WORKER_FIELDS].map(factField)]);
const PLAIN_KINDS = ['answer', 'field', 'example', 'export'] as const;
const TEXT_KINDS = ['note', 'evidence', 'excluded'] as const;
const JSON_KINDS = ['judgement', 'finding', 'recommendation', 'action', 'replacement', 'left', 'draft'] as const;
const REOPENED = /^(audit|case):reopened:\d+$/;

/** Within JSON: what people wrote, who they named, and what is a code, a date or a count. */
const TEXT_KEYS: readonly string[] = ['reason', 'text', 'who'];
const NAME_KEYS: readonly string[] = ['names', 'owner'];
const PLAIN_KEYS: readonly string[] = [
  'kind',
  'standard',
  'rating',
  'ground',
  'at',
  'from',
  'due',
  'state',
  'in',
  'id',
];

type Way = 'plain' | 'name' | 'text' | 'json' | 'left-out';

/**
 * How the value of a field leaves in a masked history. What is not named here does not leave, so that a field that is
 * new to the program does not either.
 *
 * | field                                             | leaves |
 * |---------------------------------------------------|--------|
 * | answers, facts, states, dates, the service        | as it is |
 * | codes of case managers, assessors                 | where names are wanted |
 * | notes, evidence, reasons, strengths, the team     | masked |
 * | judgements, findings, recommendations, actions, replacements, leavings | masked within |
 * | everything else: lists, samples, snapshots        | not |
 */
function wayOf(field: FieldName): Way {
  const isOf = (kinds: readonly Parameters<typeof nameWithin>[0][]): boolean =>
    kinds.some((kind) => nameWithin(kind, field) !== null);
  if (NAME_FIELDS.has(field)) return 'name';
  if (PLAIN_FIELDS.has(field) || isOf(PLAIN_KINDS)) return 'plain';
  if (field === AUDIT_TEAM || field === STRENGTHS || isOf(TEXT_KINDS) || REOPENED.test(field)) return 'text';
  return isOf(JSON_KINDS) ? 'json' : 'left-out';
}

type Mask = (text: string) => string;

/** A value of JSON as it leaves, its strings by the name of the property that holds them. */
function maskWithin(value: unknown, key: string, mask: Mask, names: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => maskWithin(item, key, mask, names));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskWithin(item, name, mask, names)]));
  }
  if (typeof value !== 'string') return value;
  if (TEXT_KEYS.includes(key)) return mask(value);
  if (NAME_KEYS.includes(key)) return names ? value : LEFT_OUT;
  return PLAIN_KEYS.includes(key) ? value : LEFT_OUT;
}

function leaveValue(field: FieldName, value: string, mask: Mask, names: boolean): string {
  switch (wayOf(field)) {
    case 'plain':
      return value;
    case 'name':
      return names ? value : LEFT_OUT;
    case 'text':
      return mask(value);
    case 'json':
      return JSON.stringify(maskWithin(JSON.parse(value), '', mask, names));
    case 'left-out':
      return LEFT_OUT;
  }
}

const WithNames = z.object({ names: z.string().nullish() });

/** The people that a change names, as values of today do not tell them any more. */
function peopleIn({ field, old, new: now }: Change): readonly string[] {
  const values = [old, now].filter((value) => value !== null);
  if (NAME_FIELDS.has(field)) return values;
  if (nameWithin('judgement', field) === null) return [];
  return values.flatMap((value) => splitNames(WithNames.parse(JSON.parse(value)).names ?? ''));
}

/** What an audit knows of people, now and at any time before. */
function everKnown(context: Context, audit: AuditId): KnownToAudit {
  const known = knownToAudit(context, audit);
  const people = new Set(known.people);
  for (const { author, changes } of context.store.historyFrom(audit)) {
    people.add(author);
    for (const change of changes) for (const person of peopleIn(change)) people.add(person);
  }
  return { ...known, people: [...people] };
}

/** Gives each author a number in the order of their first entry. */
function numberAuthors(): (author: string) => string {
  const numbers = new Map<string, number>();
  return (author) => {
    const number = numbers.get(author) ?? numbers.size + 1;
    numbers.set(author, number);
    return `Author ${number}`;
  };
}

/** How entries of an audit's history leave: to be asked for them oldest first, within one `store.read`. */
export function leaveHistory(
  context: Context,
  audit: AuditId,
  { texts, names }: Leaving,
): (entry: EntryWithChanges) => EntryWithChanges {
  if (texts === 'exact') return (entry) => entry;
  const find = makePersonalFinder(everKnown(context, audit));
  const authorOf = names ? (author: string): string => author : numberAuthors();
  const leave = (subject: AuditId | CaseId, { field, old, new: now, ...rest }: Change): Change => {
    const decided = (at: FieldName) => readDecisions(context.store.valueOf(subject, leaveField(at)));
    const maskIn = (value: string): Mask => {
      const placed = wayOf(field) === 'plain' ? [] : freeTextsOf(field, value);
      return (text) => maskFound(text, decided(placed.find((one) => one.text === text)?.at ?? field), find);
    };
    const as = (value: string | null): string | null =>
      value === null ? null : leaveValue(field, value, maskIn(value), names);
    return { ...rest, field, old: as(old), new: as(now) };
  };
  return (entry) => {
    const subject = entry.subject.startsWith('c-') ? CaseId.parse(entry.subject) : AuditId.parse(entry.subject);
    const changes = entry.changes.map((change) => leave(subject, change));
    return { ...entry, author: authorOf(entry.author), changes };
  };
}
