import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ImportSummary } from '../../api/contract/exchange.ts';
import { AppError } from '../../api/errors.ts';
import { AuditId } from '../../domain/ids.ts';
import { announceHolder } from '../../host/holder.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { watching } from '../watch.ts';

/** The id of an audit as an option gives it. Throws `not-found` for what can be none. */
export function auditOf(call: Call): AuditId {
  const parsed = AuditId.safeParse(optionOf(call, 'audit'));
  if (!parsed.success)
    throw new AppError('not-found', 'There is no audit of that id. "casebook audit list" gives them.');
  return parsed.data;
}

const many = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

/** What an import did, one line a kind of row. */
export function describeImport({ cases, answers, judgements, lackReason }: ImportSummary): string {
  const rows = ({ new: added, changed, same }: { new: number; changed: number; same: number }): string =>
    `${added} new, ${changed} changed, ${same} the same`;
  const lines = [
    `cases: ${rows(cases)}`,
    `answers: ${rows(answers)}, ${answers.setAside} set aside`,
    `judgements: ${rows(judgements)}`,
  ];
  if (answers.lackReason > 0) {
    lines.push(`${many(answers.lackReason, 'answer')} "na" without a note, lacking the reason:`);
    for (const { reference, question } of lackReason) lines.push(`  ${reference} ${question}`);
    const more = answers.lackReason - lackReason.length;
    if (more > 0) lines.push(`  and ${more} more`);
  }
  return `${lines.join('\n')}\n`;
}

/** What faults call each file: its name, or its whole path where another of that name is imported with it. */
function nameFiles(files: readonly string[]): readonly { readonly file: string; readonly name: string }[] {
  const names = files.map((file) => path.basename(file));
  return files.map((file) => {
    const name = path.basename(file);
    return { file, name: names.indexOf(name) === names.lastIndexOf(name) ? name : file };
  });
}

/** `casebook import` */
export const importFiles: Command = {
  name: 'import',
  usage: 'WORKBOOK --audit ID FILE...',
  does: 'imports cases, answers and judgements; which is which is told by the header',
  takes: ['WORKBOOK', 'FILE...'],
  options: { audit: 'value' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ beside }) => {
      const audit = auditOf(call);
      const [workbook = '', ...files] = call.arguments;
      for (const file of files) {
        if (!existsSync(file) || !statSync(file).isFile()) throw new AppError('bad-input', `There is no file ${file}.`);
      }
      const release = announceHolder(workbook, 'casebook import', new Date());
      try {
        const wanted = {
          audit,
          author: authorOf(call),
          files: nameFiles(files).map(({ name, file }) => ({ name, file: path.resolve(file) })),
        };
        const summary = await watching(call.terminal, (watch) =>
          beside((of, run) => run({ kind: 'import', of, wanted }, watch)),
        );
        call.terminal.out(describeImport(summary));
        return 0;
      } finally {
        release();
      }
    }),
};
