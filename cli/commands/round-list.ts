import type { RoundCoverage, RoundSummary, TrendColumn } from '../../api/contract/round.ts';
import { type Call, type Command, withWorkbook } from '../command.ts';
import { writeTable } from '../table.ts';
import { auditOf } from './import.ts';

function print<T>({ options, terminal }: Call, value: T, write: (value: T) => string): number {
  terminal.out(options['json'] ? `${JSON.stringify(value, null, 2)}\n` : write(value));
  return 0;
}

const writeRounds = (rounds: readonly RoundSummary[]): string =>
  writeTable(
    ['id', 'month', 'team', 'service', 'asked', '#judged', '#drawn', '#open', '#overdue'],
    rounds.map(({ audit, plan, service, part, complete, cases, openActions, overdue }) => [
      audit,
      plan.month,
      plan.team,
      service,
      part?.join(',') ?? 'all',
      String(complete),
      String(cases),
      String(openActions),
      String(overdue),
    ]),
  );

/** `casebook round list` */
export const roundList: Command = {
  name: 'round list',
  usage: 'WORKBOOK [--json]',
  does: 'lists the dip-sample rounds, the newest first: cases judged of those drawn, and actions still to do',
  takes: ['WORKBOOK'],
  options: { json: 'flag' },
  needs: [],
  run: (call) => withWorkbook(call, async ({ client }) => print(call, await client['round.list']({}), writeRounds)),
};

const writeCoverage = ({ cases, lookedAt, withoutWorker, workers }: RoundCoverage): string => {
  const rows = workers.map((one) => [one.worker, String(one.cases), String(one.lookedAt), one.words]);
  const said = `${lookedAt} of ${cases} cases looked at in the last six months; ${withoutWorker} without a worker\n`;
  return said + writeTable(['worker', '#cases', '#looked at', 'last sampled'], rows);
};

/** `casebook round coverage` */
export const roundCoverage: Command = {
  name: 'round coverage',
  usage: 'WORKBOOK --audit ID [--json]',
  does: 'says who of the list was looked at by the rounds of the team, and when',
  takes: ['WORKBOOK'],
  options: { audit: 'value', json: 'flag' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client }) =>
      print(call, await client['round.coverage']({ audit: auditOf(call) }), writeCoverage),
    ),
};

function writeTrend(columns: readonly TrendColumn[]): string {
  const questions = [...new Set(columns.flatMap(({ figures }) => figures.map(({ question }) => question)))];
  const cell = ({ figures }: TrendColumn, question: string): string => {
    const found = figures.find((figure) => figure.question === question);
    if (!found) return 'not asked';
    return found.of === 0 ? 'no case' : `${found.yes} of ${found.of}${found.isSmall ? ', few cases' : ''}`;
  };
  const head = ({ kind, label, startsFramework }: TrendColumn): string =>
    `${kind === 'inspection' ? 'inspection ' : ''}${label}${startsFramework ? ' (other standards)' : ''}`;
  const rows = questions.map((question) => [question, ...columns.map((column) => cell(column, question))]);
  return writeTable(['key question', ...columns.map(head)], rows);
}

/** `casebook round trend` */
export const roundTrend: Command = {
  name: 'round trend',
  usage: 'WORKBOOK --audit ID [--json]',
  does: "sets the key questions of the team's rounds side by side, in counts, the last inspection first",
  takes: ['WORKBOOK'],
  options: { audit: 'value', json: 'flag' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client }) =>
      print(call, await client['round.trend']({ audit: auditOf(call) }), writeTrend),
    ),
};
