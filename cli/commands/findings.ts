import { AppError } from '../../api/errors.ts';
import type { Finding } from '../../domain/report/finding-schema.ts';
import { wordingOf } from '../../domain/report/findings.ts';
import { type Command, optionOf, withWorkbook } from '../command.ts';
import { auditOf } from './import.ts';

function markOf({ chosen, suggestion }: Finding): string {
  const suggested = suggestion?.as === 'strength' ? '+' : suggestion ? '-' : ' ';
  return `${chosen ? '*' : ' '}${suggested}`;
}

function writeText(findings: readonly Finding[]): string {
  const widest = Math.max(0, ...findings.map(({ question }) => question.length));
  const lines = findings.map((finding) => {
    const changed = finding.figuresChanged ? ' [the figures have changed since this was written]' : '';
    return `${markOf(finding)} ${finding.question.padEnd(widest)}  ${wordingOf(finding)}${changed}`;
  });
  return `* chosen for the report, + suggested strength, - suggested area for improvement\n\n${lines.join('\n')}\n`;
}

const FORMATS: Readonly<Record<string, (findings: readonly Finding[]) => string>> = {
  text: writeText,
  json: (findings) => `${JSON.stringify(findings, null, 2)}\n`,
};

/** `casebook findings` */
export const findings: Command = {
  name: 'findings',
  usage: 'WORKBOOK --audit ID [--format text|json]',
  does: 'a sentence with exact counts for every question, with what is chosen and suggested',
  takes: ['WORKBOOK'],
  options: { audit: 'value', format: 'value' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const format = optionOf(call, 'format') ?? 'text';
      const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
      if (!write) throw new AppError('bad-input', `--format: expected ${Object.keys(FORMATS).join(', ')}.`);
      call.terminal.out(write(await client['finding.list']({ audit: auditOf(call) })));
      return 0;
    }),
};
