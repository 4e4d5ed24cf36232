import { exportInto } from './export-into.ts';
import { importAnew } from './import.ts';
import { time, timeLater } from './measure.ts';
import { bareFrom, sheetsFrom } from './sheets.ts';
import { firstAudit, type OpenBench, openBench } from './workbook.ts';

async function open(file: string, secret: string): Promise<number> {
  return await timeLater(async () => {
    const { client, context } = await openBench(file, secret);
    const [first] = context.store.cases(firstAudit(context));
    if (!first) throw new Error('expected the workbook to have a case; found none');
    await client['case.open']({ case: first.id });
  });
}

async function exportFirst(file: string, directory: string): Promise<number> {
  const { context, close } = await openBench(file);
  const taken = time(() => exportInto(context, directory));
  close();
  return taken;
}

async function sheetsOfFirst(file: string, write: (open: OpenBench) => Promise<unknown>): Promise<number> {
  const open = await openBench(file);
  const taken = await timeLater(() => write(open));
  open.close();
  return taken;
}

const [work, file = '', second = '', third = ''] = process.argv.slice(2);
const milliseconds =
  work === 'open'
    ? await open(file, second)
    : work === 'export'
      ? await exportFirst(file, second)
      : work === 'sheets'
        ? await sheetsOfFirst(file, sheetsFrom)
        : work === 'bare-sheets'
          ? await sheetsOfFirst(file, (open) => bareFrom(open, second))
          : await importAnew(file, { cases: second, answers: third });
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
