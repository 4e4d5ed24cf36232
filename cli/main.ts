import { parseArgs } from 'node:util';
import { AppError, type ErrorCode, type Fault } from '../api/errors.ts';
import { VERSION } from '../host/workspace.ts';
import type { Command } from './command.ts';
import { auditList, auditNew } from './commands/audit.ts';
import { auditClose, auditPurge, auditReopen } from './commands/audit-states.ts';
import { backup } from './commands/backup.ts';
import { exportFiles } from './commands/export.ts';
import { findings } from './commands/findings.ts';
import { history } from './commands/history.ts';
import { importFiles } from './commands/import.ts';
import { init } from './commands/init.ts';
import { report } from './commands/report.ts';
import { reportContacts } from './commands/report-contacts.ts';
import { restore } from './commands/restore.ts';
import { results } from './commands/results.ts';
import { roundDraw, roundExport, roundNew } from './commands/round.ts';
import { roundActions, roundSettle } from './commands/round-actions.ts';
import { roundFeedback } from './commands/round-feedback.ts';
import { roundCoverage, roundList, roundTrend } from './commands/round-list.ts';
import { sample, sampleCases } from './commands/sample.ts';
import { serve } from './commands/serve.ts';
import { verify } from './commands/verify.ts';
import { explainPath } from './path-errors.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const COMMANDS: readonly Command[] = [
  init,
  auditNew,
  auditList,
  auditClose,
  auditReopen,
  auditPurge,
  importFiles,
  roundNew,
  roundDraw,
  roundList,
  roundFeedback,
  roundActions,
  roundSettle,
  roundCoverage,
  roundTrend,
  roundExport,
  sampleCases,
  sample,
  results,
  findings,
  reportContacts,
  report,
  exportFiles,
  history,
  backup,
  restore,
  verify,
  serve,
];

// What shells say of a program that Control-C ended.
const INTERRUPTED = 130;

const STATUS: Readonly<Record<ErrorCode, number>> = {
  'bad-input': 2,
  'bad-file': 2,
  'not-found': 2,
  exists: 2,
  stale: 2,
  settled: 2,
  'not-a-workbook': 2,
  'unknown-method': 2,
  'wrong-passphrase': 3,
  'too-soon': 3,
  locked: 3,
  'newer-workbook': 4,
  damaged: 1,
  busy: 1,
  disk: 1,
  internal: 1,
  cancelled: INTERRUPTED,
};

function help(): string {
  const widest = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.flatMap(({ name, usage, does }) => [
    `  casebook ${name.padEnd(widest)}  ${usage}`,
    `  ${' '.repeat('casebook '.length + widest)}  ${does}`,
  ]);
  return [
    `Casebook ${VERSION}: audits case files against published standards, offline.`,
    '',
    ...lines,
    '',
    'The passphrase comes from CASEBOOK_PASSPHRASE, or is asked for. The recovery code does in its place.',
    'Changes are recorded under CASEBOOK_AUTHOR, or the name of the account.',
    'Exit status: 0 done, 1 unexpected, 2 bad input or arguments, 3 wrong passphrase or locked, 4 newer workbook, 130 cancelled.',
    '',
  ].join('\n');
}

function findCommand(words: readonly string[]): Command {
  const found = COMMANDS.filter(({ name }) => name.split(' ').every((word, at) => words[at] === word));
  const [command] = found;
  if (!command) throw new AppError('bad-input', 'There is no such command. "casebook help" lists them.');
  return command;
}

function refuseMissing(command: Command, given: readonly string[], options: Readonly<Record<string, unknown>>): void {
  const usage = `Usage: casebook ${command.name} ${command.usage}`;
  const takesMany = command.takes.at(-1)?.endsWith('...') ?? false;
  if (given.length < command.takes.length || (!takesMany && given.length > command.takes.length)) {
    throw new AppError('bad-input', `Expected ${command.takes.join(' ')}. ${usage}`);
  }
  for (const name of command.needs) {
    if (options[name] === undefined) throw new AppError('bad-input', `Expected --${name}. ${usage}`);
  }
}

function parse(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const rest = words.slice(command.name.split(' ').length);
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
    return { options: values as Record<string, string | boolean | undefined>, positionals }; // no option is given twice
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : '';
    throw new AppError('bad-input', `${reason}. Usage: casebook ${command.name} ${command.usage}`);
  }
}

const describeFault = ({ file, row, column, found, expected }: Fault): string =>
  `${file}: row ${row}${column === null ? '' : `, column ${column}`}: found ${found}, expected ${expected}`;

function tellFailure(error: unknown, terminal: Terminal): number {
  if (!(error instanceof AppError)) {
    const name = error instanceof Error ? error.name : typeof error;
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    terminal.say(`casebook: a mistake of Casebook's own (${name}). Nothing was changed.\n${frames.join('\n')}`);
    return 1;
  }
  for (const fault of error.faults) terminal.say(describeFault(fault));
  if (error.faults.length === 0) terminal.say(`casebook: ${error.message}`);
  return STATUS[error.code];
}

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const first = words[0] ?? 'help';
  if (['help', '--help', '-h'].includes(first) || words.includes('--help')) {
    terminal.out(help());
    return words.length === 0 ? 2 : 0;
  }
  if (first === '--version') {
    terminal.out(`${VERSION}\n`);
    return 0;
  }
  const command = findCommand(words);
  const { options, positionals } = parse(command, words);
  refuseMissing(command, positionals, options);
  return command.run({ arguments: positionals, options, terminal, environment: process.env });
}

/** Runs one command. Gives the exit status; never throws. */
export async function main(words: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 1); // the reader of a pipe had enough
    });
  }
  try {
    return await run(words, terminal);
  } catch (error) {
    return tellFailure(explainPath(error) ?? error, terminal);
  }
}
