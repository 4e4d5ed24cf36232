import type { Certificate, CertifiedPurge } from '../domain/history/certificate.ts';
import type { ActionKind, Change, Entry } from '../domain/history/change.ts';
import type { FieldName } from '../domain/history/fields.ts';
import type { ChainHead } from '../domain/history/head.ts';
import type { AuditId, CaseId, ListId, QuestionId } from '../domain/ids.ts';
import type { ReportDocument } from '../domain/report/document.ts';
import type { Counts } from '../domain/scoring/counts.ts';
import type { CaseSummary } from './contract/case.ts';
import type { Step } from './contract/job.ts';

export type { CaseSummary };

/** One field to be set; null empties it. */
export interface Edit {
  readonly field: FieldName;
  readonly value: string | null;
}

/** An entry of the history with its changes. */
export interface EntryWithChanges extends Entry {
  readonly changes: readonly Change[];
}

/** Within one action: makes audits and cases, and records changes to them. Nothing is kept if the action throws. */
export interface Recorder {
  /** `seq` of the action's first entry, which names the action; null while nothing was recorded. */
  readonly action: number | null;
  createAudit(id: AuditId, edits: readonly Edit[]): void;
  createCase(id: CaseId, audit: AuditId, edits: readonly Edit[]): void;
  /** Records those edits that differ from what is there. Gives the fields that changed. */
  edit(subject: AuditId | CaseId, edits: readonly Edit[]): readonly FieldName[];
  /** Keeps a list of cases, page by page, for ever. Gives the SHA-256 of its rows, which belongs into a field. */
  keepList(list: ListId, pages: readonly string[]): string;
}

/** What a verification found. `faults` is empty when the workbook is whole. */
export interface Verification {
  readonly entries: number;
  readonly changes: number;
  /** Where the history ends, to be kept elsewhere and compared with later; null where it could not be read. */
  readonly head: ChainHead | null;
  readonly faults: readonly string[];
}

/** A field of one case with its value. */
export interface CaseField {
  readonly case: CaseId;
  readonly reference: string;
  readonly field: FieldName;
  readonly value: string;
}

/** Some fields of one case, as they were asked for; those without a value are left out. */
export interface PickedCase {
  readonly id: CaseId;
  readonly reference: string;
  readonly caseType: string;
  readonly complete: boolean;
  readonly values: ReadonlyMap<FieldName, string>;
}

/** A field of one case with its value. */
export interface CaseField {
  readonly case: CaseId;
  readonly reference: string;
  readonly field: FieldName;
  readonly value: string;
}

/** Where a workbook is kept. Synchronous: one call is one step on one connection, and what returned is on disk. */
export interface Store {
  /** Runs one action in one immediate transaction: all of it is on disk when this returns, or nothing is. */
  act<T>(kind: ActionKind, author: string, work: (recorder: Recorder) => T): T;
  /** Reads that belong together see one state of the workbook. */
  read<T>(work: () => T): T;

  auditIds(): readonly AuditId[];
  /** Every field of an audit or case that has a value; empty for one that does not exist. */
  fieldsOf(subject: AuditId | CaseId): ReadonlyMap<FieldName, string>;
  /**
   * The fields that have a value, of each case of an audit, in the order of their references; read as they are asked
   * for, so that memory does not grow with the audit. `facts` leaves out answers and notes.
   */
  fieldsOfCases(audit: AuditId, which: 'all' | 'facts'): Iterable<ReadonlyMap<FieldName, string>>;
  /** Every case of an audit with those of its fields that are asked for, in the order of their references. */
  pickFields(audit: AuditId, fields: readonly FieldName[]): Iterable<PickedCase>;
  /** What one field of an audit or case holds; null where it holds nothing. */
  valueOf(subject: AuditId | CaseId, field: FieldName): string | null;
  /** The audit a case belongs to, and an audit itself; null where there is no such subject. */
  auditOf(subject: AuditId | CaseId): AuditId | null;
  /** The fields of a kind, such as `example:`, that have a value in cases of an audit, in the order of references. */
  fieldsOfKind(audit: AuditId, kind: string): Iterable<CaseField>;
  /** Cases in the order of their references. */
  cases(audit: AuditId): Iterable<CaseSummary>;
  findCase(audit: AuditId, reference: string): CaseId | null;
  caseCounts(audit: AuditId): ReadonlyMap<string, { readonly cases: number; readonly complete: number }>;
  counts(audit: AuditId): ReadonlyMap<QuestionId, Counts>;
  /** Counts over every audit of a framework in the workbook. */
  countsOfWorkbook(framework: string): ReadonlyMap<QuestionId, Counts>;

  /** Entries of an action, in order; empty where there is none. */
  action(seq: number): Iterable<EntryWithChanges>;
  /** The change that a field's value comes from; null where the field was never set. */
  currentChange(subject: AuditId | CaseId, field: FieldName): Change | null;
  /** Entries of an audit and its cases, newest first, older than `before`. */
  history(audit: AuditId, before: number | null, limit: number): readonly EntryWithChanges[];
  /** Every entry of an audit and its cases, oldest first, read as they are asked for. */
  historyFrom(audit: AuditId): Iterable<EntryWithChanges>;
  /** Entries of one audit or case alone, oldest first. */
  historyOf(subject: AuditId | CaseId, field: FieldName | null): readonly EntryWithChanges[];

  /** The pages of a list of cases, in order; none where there is no such list. */
  listPages(list: ListId): Iterable<string>;
  /** One page of a list, from 0; null where it has no such page. */
  listPage(list: ListId, at: number): string | null;

  /** Keeps something that is no judgement, such as where a person was; not in the history. */
  remember(name: string, value: string): void;
  recall(name: string): string | null;

  /**
   * Checks file, hash chain and projections. `progress` is told how many entries are done; `expected` is a head kept
   * elsewhere, to be compared with.
   */
  verify(progress: (done: number) => void, expected?: ChainHead | null): Verification;

  /** Removes an audit with its history, but for a certificate. null where there is none of that id. */
  purge(audit: AuditId, author: string, reason: string): Certificate | null;
  /** Of every audit that was purged, oldest first, with where the history ended then. */
  certificates(): readonly CertifiedPurge[];
  /** Whether no page of the file holds what was purged any more; else the next opening sees to it. */
  isPurgeFinished(): boolean;
  close(): void;
}

/** The time now. */
export type Clock = () => Date;

/** Writes a document as a Word file (.docx); gives its bytes in base64. */
export type WriteWord = (document: ReportDocument) => Promise<string>;

/**
 * Told by work that takes long, as it goes on. Throws `cancelled` where nobody wants the work any more: what was begun
 * is then taken back by whoever began it.
 */
export type Progress = (step: Step) => void;

/** A new random part of an id: twelve characters of 0-9 and a-z. */
export type MakeId = () => string;

/** One row of a CSV file. `row` is the spreadsheet row, the header being row 1; cells are as written. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What stopped a CSV file from being read. */
export interface CsvFault {
  readonly row: number;
  readonly found: string;
  readonly expected: string;
}

/** How a list of cases is to be read; a spreadsheet is told by its bytes. */
export type TextEncoding = 'utf-8' | 'windows-1252';

/** How a table is to be read. `sheet` is the name of one sheet of a workbook; null for the first that holds a list. */
export interface TableReading {
  readonly encoding: TextEncoding;
  readonly sheet: string | null;
}

/** A table of any kind of file, with text in its cells; dates of a spreadsheet as `YYYY-MM-DD`. */
export interface ListTable {
  readonly name: string;
  /** Of the bytes of the file, as hexadecimal digits. */
  readonly sha256: string;
  readonly encoding: TextEncoding | 'xlsx';
  /** The sheets of a workbook by name, and the one that was read; none and null where it is no workbook. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: readonly CsvRow[];
  /** What stopped it from being read further; null where it was read whole. */
  readonly fault: CsvFault | null;
  /** Whether the fault is that the text is in another encoding than was asked for. */
  readonly isOtherEncoding: boolean;
}

/** A file to be imported. Rows come one at a time, so that a file of any size fits; a fault is the last to come. */
export interface ImportSource {
  readonly name: string;
  rows(): Iterable<CsvRow | CsvFault>;
}

/** A value of a spreadsheet's cell. A Date is a day. */
export type SheetValue = string | number | Date | null;

/** A column of a sheet. `width` is in characters. */
export interface SheetColumn {
  readonly name: string;
  readonly width: number;
}

/** One sheet of a spreadsheet before its rows. Its columns are its header. */
export interface SheetHead {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
}

/** The rows of a sheet below its header, read as they are written, once. */
export type SheetRows = Iterable<readonly SheetValue[]>;

/**
 * Begins a spreadsheet file (.xlsx). What it gives writes the rows of each sheet at once, so that they can be read within
 * one `Store.read` and need no room; it gives the bytes of the file in base64.
 */
export type BeginSheets = (heads: readonly SheetHead[]) => Promise<(rows: readonly SheetRows[]) => string>;
