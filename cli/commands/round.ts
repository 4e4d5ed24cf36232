import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type MadeFile, MadeFiles } from '../../api/contract/made-file.ts';
import { AppError } from '../../api/errors.ts';
import { RoundPlan } from '../../domain/round/plan.ts';
import { draftFiles } from '../../host/write-whole.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { sayFormer, writeSample } from '../sample-text.ts';
import { watching } from '../watch.ts';
import { auditOf } from './import.ts';
import { takeIn } from './sample.ts';

function planOf(call: Call): RoundPlan {
  const parsed = RoundPlan.safeParse({
    team: optionOf(call, 'team'),
    month: optionOf(call, 'month'),
    casesPerWorker: Number(optionOf(call, 'cases-per-worker') ?? 2),
    assessor: optionOf(call, 'assessor') ?? null,
  });
  if (parsed.success) return parsed.data;
  throw new AppError(
    'bad-input',
    'Expected --month as 2026-11, and --cases-per-worker as a whole number from 1 to 20.',
  );
}

/** `casebook round new` */
export const roundNew: Command = {
  name: 'round new',
  usage:
    'WORKBOOK --framework ID --service NAME --team NAME --month 2026-11 [--cases-per-worker 2] [--part 2.1,2.2.3] [--assessor NAME] [--json]',
  does: 'makes a dip-sample round that asks the standards and key questions of --part; prints its id',
  takes: ['WORKBOOK'],
  options: {
    framework: 'value',
    service: 'value',
    team: 'value',
    month: 'value',
    'cases-per-worker': 'value',
    part: 'value',
    assessor: 'value',
    json: 'flag',
  },
  needs: ['framework', 'service', 'team', 'month'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const made = await client['round.create']({
        author: authorOf(call),
        service: optionOf(call, 'service') ?? '',
        framework: optionOf(call, 'framework') ?? '',
        part: optionOf(call, 'part')?.split(',') ?? null,
        plan: planOf(call),
      });
      call.terminal.out(call.options['json'] ? `${JSON.stringify(made)}\n` : `${made.audit}\n`);
      return 0;
    }),
};

/** `casebook round draw` */
export const roundDraw: Command = {
  name: 'round draw',
  usage: 'WORKBOOK --audit ID --list FILE [--sheet NAME] [--map FILE.json] [--windows-1252] [--seed TEXT] [--json]',
  does: 'takes a list of cases in, draws the round and makes its cases; those not looked at lately come first',
  takes: ['WORKBOOK'],
  options: {
    audit: 'value',
    list: 'value',
    sheet: 'value',
    map: 'value',
    'windows-1252': 'flag',
    seed: 'value',
    json: 'flag',
  },
  needs: ['audit', 'list'],
  run: (call) =>
    withWorkbook(call, async ({ client, context }) => {
      const [audit, author] = [auditOf(call), authorOf(call)];
      await takeIn(context, audit, call, optionOf(call, 'list') ?? '');
      await client['round.draw']({ author, audit, seed: optionOf(call, 'seed') ?? null });
      const { left, stayed } = await client['sample.makeCases']({ author, audit });
      for (const line of sayFormer({ left, stayed })) call.terminal.say(line);
      const { sample } = await client['sample.get']({ audit });
      if (sample)
        call.terminal.out(call.options['json'] ? `${JSON.stringify(sample, null, 2)}\n` : writeSample(sample));
      return 0;
    }),
};

/** Writes files into a folder, all of them or none. Gives their names. */
function writeTogether(folder: string, files: readonly MadeFile[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const drafts = draftFiles(folder);
  try {
    for (const { name, encoding, content } of files) {
      drafts.write(name, [encoding === 'base64' ? Buffer.from(content, 'base64') : content]);
    }
    return drafts.place();
  } finally {
    drafts.clear();
  }
}

/** `casebook round export` */
export const roundExport: Command = {
  name: 'round export',
  usage: 'WORKBOOK --audit ID --to DIR [--json]',
  does: "writes the month's files: CSV and a spreadsheet without names, a summary, and the actions list",
  takes: ['WORKBOOK'],
  options: { audit: 'value', to: 'value', json: 'flag' },
  needs: ['audit', 'to'],
  run: (call) =>
    withWorkbook(call, async ({ beside }) => {
      const input = { author: authorOf(call), audit: auditOf(call), job: null };
      const files = MadeFiles.parse(
        await watching(call.terminal, (watch) =>
          beside((of, run) => run({ kind: 'call', of, method: 'round.export', input }, watch)),
        ),
      );
      const names = writeTogether(path.resolve(optionOf(call, 'to') ?? ''), files);
      call.terminal.out(call.options['json'] ? `${JSON.stringify(names)}\n` : `${names.join('\n')}\n`);
      return 0;
    }),
};
