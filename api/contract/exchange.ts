import * as z from 'zod';
import { AuditId, QuestionId } from '../../domain/ids.ts';
import { job } from './job.ts';
import { Leaving } from './leaving.ts';
import { MadeFile } from './made-file.ts';
import { author, command, count, list, ofAudit, query } from './method.ts';
import { Line, wholeCharacters } from './text.ts';

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

/** The kinds of file an export has: those of `formats.md`, a spreadsheet, and syntax that labels the CSV files. */
export const ExportKind = z.enum(['csv', 'xlsx', 'spss', 'stata']);
export type ExportKind = z.infer<typeof ExportKind>;

const TextFile = z.strictObject({ name: Line, text: wholeCharacters }).readonly();

/** Import and export of whole files. */
export const exchangeContract = {
  'import.check': query(z.strictObject({ audit: AuditId, files: list(TextFile), ...job }), ImportSummary),
  'import.run': command(z.strictObject({ ...author, audit: AuditId, files: list(TextFile), ...job }), ImportSummary),
  'export.files': query(ofAudit, list(TextFile)),
  'export.make': command(
    z.strictObject({ ...author, audit: AuditId, leaving: Leaving, kinds: list(ExportKind), ...job }),
    list(MadeFile),
  ),
} as const;
