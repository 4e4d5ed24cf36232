import path from 'node:path';
import { MadeFile } from '../../api/contract/made-file.ts';
import { DocumentKind, type WantedDocument } from '../../api/contract/report.ts';
import { AppError } from '../../api/errors.ts';
import type { Context } from '../../api/service/context.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { watching } from '../watch.ts';
import { auditOf } from './import.ts';

const FORMATS = { '.docx': 'docx', '.html': 'html' } as const;

function formatOf(file: string): 'docx' | 'html' {
  const found = Object.entries(FORMATS).find(([ending]) => path.extname(file).toLowerCase() === ending);
  if (!found)
    throw new AppError('bad-input', `--to: expected a file that ends in ${Object.keys(FORMATS).join(' or ')}.`);
  return found[1];
}

function kindOf(call: Call): DocumentKind {
  const kind = DocumentKind.safeParse(optionOf(call, 'kind') ?? 'report');
  if (!kind.success) throw new AppError('bad-input', `--kind: expected one of ${DocumentKind.options.join(', ')}.`);
  return kind.data;
}

function caseOf(call: Call, { store }: Context, audit: AuditId): CaseId | null {
  const reference = optionOf(call, 'case');
  if (reference === undefined) return null;
  const id = store.findCase(audit, reference);
  if (id === null) throw new AppError('not-found', 'There is no case of that reference in this audit.');
  return id;
}

const whichOf = ({ options }: Call): WantedDocument['cases'] => (options['complete'] ? 'complete' : 'all');

/** `casebook report` */
export const report: Command = {
  name: 'report',
  usage:
    'WORKBOOK --audit ID --to FILE.docx|FILE.html [--kind report|summary|feedback|blank] [--case REF] [--complete] [--names]',
  does: 'writes the report, a summary, the feedback sheet of a case, or a blank form; --complete counts complete cases only, --names names people',
  takes: ['WORKBOOK'],
  options: { audit: 'value', to: 'value', kind: 'value', case: 'value', complete: 'flag', names: 'flag' },
  needs: ['audit', 'to'],
  run: (call) =>
    withWorkbook(call, async ({ context, beside }) => {
      const audit = auditOf(call);
      const file = optionOf(call, 'to') ?? '';
      const [format, kind] = [formatOf(file), kindOf(call)];
      const wanted = {
        audit,
        kind,
        case: caseOf(call, context, audit),
        names: call.options['names'] === true,
        cases: whichOf(call),
      };
      const input = { author: authorOf(call), wanted, format, job: null };
      const made = MadeFile.parse(
        await watching(call.terminal, (watch) =>
          beside((of, run) => run({ kind: 'call', of, method: 'report.make', input }, watch)),
        ),
      );
      writeWhole(file, [made.encoding === 'base64' ? Buffer.from(made.content, 'base64') : made.content]);
      call.terminal.out(`${file}\n`);
      return 0;
    }),
};
