import * as z from 'zod';
import { Framework } from '../domain/framework/schema.ts';
import { ActionKind } from '../domain/history/change.ts';
import { AuditId, CaseId, FieldId, QuestionId, Rating, StandardId } from '../domain/ids.ts';
import { Answer } from '../domain/scoring/answer.ts';
import { Results } from '../domain/scoring/results-schema.ts';
import type { Fault } from './errors.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const count = z.int().min(0);

/** Longest text that a note or reason may hold, in UTF-16 code units. */
export const LONGEST_TEXT = 1_000_000;

const wholeCharacters = z.string().refine((text) => text.isWellFormed(), 'holds half a character');

/** Text as people write it: whole characters only, and no NUL, which no spreadsheet can hold. */
export const Text = wholeCharacters.max(LONGEST_TEXT).refine((text) => !text.includes('\0'), 'holds a NUL');

/** A line that names something, such as a service. */
export const Line = Text.min(1).max(200);

/** Why an audit is made. */
export const AuditKind = z.enum(['inspection', 'dip-sample']);
export type AuditKind = z.infer<typeof AuditKind>;

/** What an audit is of, as people state it. Dates are the days of the fieldwork. */
const auditParts = {
  service: Line,
  kind: AuditKind,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  team: Text.max(1000).nullable().describe('Who inspects'),
};

/** An audit as lists show it. */
export const AuditSummary = z
  .strictObject({
    id: AuditId,
    ...auditParts,
    framework: z.string(),
    frameworkVersion: z.int(),
    cases: count,
    complete: count,
  })
  .readonly();
export type AuditSummary = z.infer<typeof AuditSummary>;

/** A case as lists show it. `answered` of `applicable` questions. */
export const CaseSummary = z
  .strictObject({
    id: CaseId,
    reference: Line,
    caseType: z.string(),
    complete: z.boolean(),
    answered: count,
    applicable: count,
  })
  .readonly();
export type CaseSummary = z.infer<typeof CaseSummary>;

/** The facts of a case by field; a field that is left out is empty. */
export const Facts = z.record(FieldId, Text.min(1)).readonly();

/** A case as the case list shows it. */
export const ListedCase = z
  .strictObject({
    ...CaseSummary.unwrap().shape,
    assessor: Line.nullable(),
    alert: Answer.nullable().describe('The answer to case.alert'),
    facts: Facts,
  })
  .readonly();
export type ListedCase = z.infer<typeof ListedCase>;

/** One question of a case, its state (A1) and what was written. */
export const QuestionState = z
  .strictObject({
    question: QuestionId,
    state: z.enum(['yes', 'no', 'na-by-rule', 'na-by-assessor', 'unanswered']),
    answer: Answer.nullable().describe('What was answered, set aside or not'),
    note: Text,
    setAside: z.boolean(),
    because: z.string().nullable(),
  })
  .readonly();
export type QuestionState = z.infer<typeof QuestionState>;

/** What stands between a case and its completion. */
export const Remark = z
  .strictObject({
    question: QuestionId,
    kind: z.enum(['unanswered', 'contradicts-prompts', 'reason-missing']),
  })
  .readonly();
export type Remark = z.infer<typeof Remark>;

/** A case file, opened. */
export const OpenCase = z
  .strictObject({
    id: CaseId,
    audit: AuditId,
    framework: z.string(),
    frameworkVersion: z.int(),
    caseType: z.string(),
    complete: z.boolean(),
    assessor: Line.nullable(),
    facts: Facts,
    questions: list(QuestionState),
    remarks: list(Remark),
  })
  .readonly();
export type OpenCase = z.infer<typeof OpenCase>;

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

/** What was saved. `action` can be undone; null where nothing differed, so nothing was saved. */
export const Saved = z.strictObject({ action: z.int().nullable(), at: z.iso.datetime() }).readonly();
export type Saved = z.infer<typeof Saved>;

/** What an import did: rows by what became of them. */
export const ImportSummary = z
  .strictObject({
    cases: z.strictObject({ new: count, changed: count, same: count }).readonly(),
    answers: z
      .strictObject({ new: count, changed: count, same: count, setAside: count, lackReason: count })
      .readonly()
      .describe('setAside and lackReason count among the other three'),
    lackReason: list(z.strictObject({ reference: z.string(), question: QuestionId }).readonly()).describe(
      'The first answers "not applicable" without a note (A1)',
    ),
    judgements: z.strictObject({ new: count, changed: count, same: count }).readonly(),
    action: z.int().nullable(),
  })
  .readonly();
export type ImportSummary = z.infer<typeof ImportSummary>;

/** An entry of the history, with its changes. */
export const HistoryEntry = z
  .strictObject({
    seq: z.int(),
    action: z.int(),
    kind: ActionKind,
    subject: z.string(),
    audit: z.string(),
    stamp: z.string(),
    author: z.string(),
    device: z.string(),
    recordedAt: z.iso.datetime(),
    changes: list(
      z
        .strictObject({
          seq: z.int(),
          field: z.string(),
          old: z.string().nullable(),
          new: z.string().nullable(),
          replaces: z.int().nullable(),
        })
        .readonly(),
    ),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const Counts = z
  .strictObject({ yes: count, no: count, naByRule: count, naByAssessor: count, unanswered: count })
  .readonly();

/** Where in the program a person is, so that unlocking comes back to it. Holds no case data. */
export const Place = z
  .strictObject({
    path: Line.describe('The screen, as its address'),
    focus: z.string().max(100).nullable().describe('The control that has focus'),
    caret: count.nullable(),
    scroll: count,
  })
  .readonly();
export type Place = z.infer<typeof Place>;

/** How a person likes to work. */
export const Preferences = z
  .strictObject({
    name: Line.nullable().describe('Under which name changes are recorded; null until it was asked for'),
    singleKeys: z.boolean().describe('Whether 1, 2, 3, Y, N and E act in a focused prompt (WCAG 2.1.4)'),
  })
  .readonly();
export type Preferences = z.infer<typeof Preferences>;

/** The name of a workbook: that of its file, without folder or ending. */
export const WorkbookName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ()_-]{0,79}$/u)
  .describe('Letters, digits, spaces, hyphens');

const Passphrase = z.string().min(1).max(1000);

const TextFile = z.strictObject({ name: Line, text: wholeCharacters }).readonly();

interface Method<I extends z.ZodType, O extends z.ZodType> {
  /** A query changes nothing and may be asked again; a command may not. */
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
}
const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'query',
  input,
  output,
});
const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'command',
  input,
  output,
});

const nothing = z.strictObject({});
const ofAudit = z.strictObject({ audit: AuditId });
const ofCase = z.strictObject({ case: CaseId });
const author = { author: Line };

/** Everything Casebook can do. A method is `noun.verb`; messages are JSON only. */
export const contract = {
  'app.info': query(nothing, z.strictObject({ version: z.string(), host: z.enum(['direct', 'loopback', 'electron']) })),

  'workbook.list': query(nothing, list(z.strictObject({ name: z.string() }).readonly())),
  'workbook.state': query(
    nothing,
    z.strictObject({ open: z.strictObject({ name: z.string(), isSample: z.boolean() }).readonly().nullable() }),
  ),
  'workbook.make': command(
    z.strictObject({ name: WorkbookName, passphrase: Passphrase }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  'workbook.open': command(
    z.strictObject({ name: WorkbookName, secret: Passphrase.describe('Passphrase or recovery code') }),
    nothing,
  ),
  'workbook.openSample': command(nothing, nothing),
  'workbook.lock': command(nothing, nothing),

  'place.keep': command(z.strictObject({ place: Place }), nothing),
  'place.last': query(nothing, z.strictObject({ place: Place.nullable() })),
  'preferences.get': query(nothing, Preferences),
  'preferences.set': command(z.strictObject({ preferences: Preferences }), nothing),

  'framework.list': query(
    nothing,
    list(z.strictObject({ id: z.string(), version: z.int(), title: z.string() }).readonly()),
  ),
  'framework.get': query(z.strictObject({ id: z.string(), version: z.int() }), Framework),

  'audit.create': command(
    z.strictObject({ ...author, framework: z.string(), ...auditParts }),
    z.strictObject({ id: AuditId }),
  ),
  'audit.list': query(nothing, list(AuditSummary)),
  'audit.get': query(ofAudit, AuditSummary),

  'case.create': command(
    z.strictObject({ ...author, audit: AuditId, caseType: z.string(), facts: Facts }),
    z.strictObject({ id: CaseId }),
  ),
  'case.edit': command(
    z.strictObject({ ...author, case: CaseId, facts: z.record(FieldId, Text.min(1).nullable()).readonly() }),
    Saved,
  ),
  'case.assign': command(z.strictObject({ ...author, case: CaseId, assessor: Line.nullable() }), Saved),
  'case.list': query(ofAudit, list(ListedCase)),
  'case.open': query(ofCase, OpenCase),
  'case.complete': command(z.strictObject({ ...author, case: CaseId }), Saved),
  'case.reopen': command(z.strictObject({ ...author, case: CaseId }), Saved),

  'answer.give': command(
    z.strictObject({ ...author, case: CaseId, question: QuestionId, answer: Answer.nullable() }),
    Saved,
  ),
  'note.write': command(z.strictObject({ ...author, case: CaseId, question: QuestionId, note: Text }), Saved),

  'judgement.give': command(z.strictObject({ ...author, audit: AuditId, judgement: GivenJudgement }), Saved),
  'judgement.withdraw': command(
    z.strictObject({ ...author, audit: AuditId, standard: StandardId, kind: z.enum(['qualitative', 'panel']) }),
    Saved,
  ),
  'judgement.list': query(ofAudit, list(Judgement)),

  'results.get': query(z.strictObject({ audit: AuditId, cases: z.enum(['all', 'complete']).describe('F6') }), Results),
  'results.counts': query(
    z.strictObject({ framework: z.string() }),
    list(z.strictObject({ question: QuestionId, counts: Counts }).readonly()),
  ),

  'change.undo': command(z.strictObject({ ...author, action: z.int() }), Saved),
  'history.audit': query(
    z.strictObject({ audit: AuditId, before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    list(HistoryEntry),
  ),
  'history.case': query(ofCase, list(HistoryEntry)),
  'history.answer': query(z.strictObject({ case: CaseId, question: QuestionId }), list(HistoryEntry)),

  'import.check': query(z.strictObject({ audit: AuditId, files: list(TextFile) }), ImportSummary),
  'import.run': command(z.strictObject({ ...author, audit: AuditId, files: list(TextFile) }), ImportSummary),
  'export.files': query(ofAudit, list(TextFile)),

  'history.verify': query(
    nothing,
    z.strictObject({ entries: count, changes: count, faults: list(z.string()) }).readonly(),
  ),
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;

/** What a caller sends. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a caller gets. */
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What every call comes back as: a value, or an error of the closed list. Errors travel as data. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly faults: readonly Fault[] };
    };

/** The methods that ask for no open workbook. */
export type DeskMethod = 'app.info' | Extract<MethodName, `workbook.${string}`>;

/** The methods that work on the open workbook. */
export type WorkbookMethod = Exclude<MethodName, DeskMethod>;

/** What handles a method. */
export type Handler<M extends MethodName> = (input: z.output<Contract[M]['input']>) => Output<M> | Promise<Output<M>>;

/** One handler for each method: a missing one, or a wrong field, does not compile. */
export type Handlers<Names extends MethodName> = { readonly [M in Names]: Handler<M> };

/** Everything the contract promises. */
export type Service = Handlers<MethodName>;

/** The contract as a caller sees it. A failed call rejects with AppError. */
export type Client = { readonly [M in MethodName]: (input: Input<M>) => Promise<Output<M>> };
