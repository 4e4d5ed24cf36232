import type { ReportDocument } from '../../domain/report/document.ts';
import { type FreeText, freeTextsOfFeedback, freeTextsOfReport } from '../../domain/report/free-texts.ts';
import { writeBlank } from '../../domain/report/write-blank.ts';
import { writeFeedback } from '../../domain/report/write-feedback.ts';
import { writeReport } from '../../domain/report/write-report.ts';
import { writeSummary } from '../../domain/report/write-summary.ts';
import type { WantedDocument } from '../contract/report.ts';
import { AppError, unreachable } from '../errors.ts';
import { type Context, openAudit } from '../service/context.ts';
import { gatherFeedback, gatherReport } from './gather.ts';

/** A document, and the texts in it that people wrote: what has to be looked through before it leaves. */
export interface WrittenDocument {
  readonly document: ReportDocument;
  readonly freeTexts: readonly FreeText[];
}

function ofCase(context: Context, { audit, case: id, names }: WantedDocument): WrittenDocument {
  if (id === null) throw new AppError('bad-input', 'A feedback sheet needs a case.');
  if (context.store.auditOf(id) !== audit)
    throw new AppError('not-found', 'There is no case of that id in this audit.');
  const input = gatherFeedback(context, id, names);
  return { document: writeFeedback(input), freeTexts: freeTextsOfFeedback(input) };
}

/** Writes a document from the workbook as it is now. Throws `not-found`, or `bad-input` where its case is missing. */
export function writeDocument(context: Context, wanted: WantedDocument): WrittenDocument {
  const { kind, audit } = wanted;
  switch (kind) {
    case 'report':
    case 'summary': {
      const input = gatherReport(context, wanted);
      return {
        document: kind === 'report' ? writeReport(input) : writeSummary(input),
        freeTexts: freeTextsOfReport(input),
      };
    }
    case 'feedback':
      return ofCase(context, wanted);
    case 'blank':
      return { document: writeBlank(openAudit(context, audit).loaded), freeTexts: [] };
    default:
      return unreachable(kind);
  }
}
