import * as z from 'zod';
import { ListMapping } from '../../domain/caseload/mapping.ts';
import { AuditId } from '../../domain/ids.ts';
import { KeptList } from '../../domain/sampling/kept.ts';
import { Fault } from '../error-codes.ts';
import { author, command, count, list, ofAudit, query } from './method.ts';
import { Line, Text } from './text.ts';

/** A file of a list, as bytes in base 64: a spreadsheet, or text in an encoding that is still to be told. */
const ListFile = z.strictObject({ name: Line, base64: z.string() }).readonly();

const Encoding = z.enum(['utf-8', 'windows-1252']);

/**
 * Which file, and how it is to be read. `headerRow` is the spreadsheet row of the header; null to find it. `sheet` is
 * one sheet of a workbook by name; null for the first that holds a list.
 */
const reading = {
  audit: AuditId,
  file: ListFile,
  encoding: Encoding,
  sheet: z.string().max(200).nullable().default(null),
  headerRow: z.int().min(1).max(1000).nullable(),
};

/** Something about a list that is worth knowing and stops nothing. */
export const ListNote = z
  .strictObject({ row: z.int().min(1).nullable(), column: z.string().nullable(), text: z.string() })
  .readonly();
export type ListNote = z.infer<typeof ListNote>;

/** A column of a list, with its first values, so that people see what it is. */
export const ListColumn = z
  .strictObject({ name: z.string(), letters: z.string(), filled: count, examples: list(z.string()) })
  .readonly();
export type ListColumn = z.infer<typeof ListColumn>;

/** What a column can become. */
export const ListTarget = z
  .strictObject({ id: z.string(), label: z.string(), note: z.string().nullable(), isPersonal: z.boolean() })
  .readonly();
export type ListTarget = z.infer<typeof ListTarget>;

/** A file of a list, looked at: its columns, with what they seem to be; or that it seems to be in another encoding. */
export const LookedAt = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('table'),
      rows: count,
      headerRow: z.int().min(1),
      sheets: list(z.string()).describe('Of a workbook, by name; none of another file'),
      sheet: z.string().nullable().describe('The one that was read'),
      columns: list(ListColumn),
      targets: list(ListTarget),
      mapping: ListMapping,
      mappingFrom: z.enum(['kept', 'guessed']),
      notes: list(ListNote),
    }),
    z.strictObject({
      kind: z.literal('other-encoding'),
      row: z.int().min(1),
      asWindows1252: z.string().describe('That row, read as Windows-1252'),
    }),
  ])
  .readonly();
export type LookedAt = z.infer<typeof LookedAt>;

/** A value of the list that no value of the framework is known for. */
export const UnknownValue = z
  .strictObject({ field: z.string(), found: z.string(), rows: count, row: z.int().min(1), options: list(z.string()) })
  .readonly();
export type UnknownValue = z.infer<typeof UnknownValue>;

/** Who a code stands for. Shown once, to be kept by people: a list keeps codes only. */
export const ManagerCode = z.strictObject({ code: z.string(), written: list(z.string()), cases: count }).readonly();
export type ManagerCode = z.infer<typeof ManagerCode>;

/** A case of a list as it is kept. */
export const ListedCaseRow = z
  .strictObject({
    row: z.int().min(1),
    pseudonym: z.string(),
    reference: z.string().nullable(),
    caseType: z.string(),
    facts: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();
export type ListedCaseRow = z.infer<typeof ListedCaseRow>;

/** What taking a list in comes to: faults that stop it, notes that do not, and the first rows as they would be kept. */
export const CheckedList = z
  .strictObject({
    rows: count,
    blankRows: count,
    faults: list(Fault),
    moreFaults: z.boolean(),
    unknownValues: list(UnknownValue),
    notes: list(ListNote),
    managers: list(ManagerCode),
    dropped: list(z.string()).describe('Columns that are not kept'),
    preview: list(ListedCaseRow),
  })
  .readonly();
export type CheckedList = z.infer<typeof CheckedList>;

/** Lists of cases: looked at, checked, taken in, read a page at a time. */
export const caseloadContract = {
  'caseload.look': query(z.strictObject(reading), LookedAt),
  'caseload.check': query(z.strictObject({ ...reading, mapping: ListMapping }), CheckedList),
  'caseload.import': command(
    z.strictObject({ ...author, ...reading, mapping: ListMapping }),
    z.strictObject({ list: KeptList, action: z.int().nullable(), managers: list(ManagerCode) }),
  ),
  'caseload.get': query(ofAudit, z.strictObject({ list: KeptList.nullable() })),
  'caseload.exclude': command(
    z.strictObject({
      ...author,
      audit: AuditId,
      pseudonym: z.string().max(64),
      reason: Text.min(1).max(2000).nullable().describe('null takes it back'),
    }),
    z.strictObject({ action: z.int().nullable() }),
  ),
} as const;
