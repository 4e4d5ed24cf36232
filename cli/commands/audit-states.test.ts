import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { Certificate } from '../../domain/history/certificate.ts';
import { askCasebook, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const PATIENCE_MS = 120_000;
const SERVICE = 'A service';

/** A workbook with one audit of one case. */
async function makeAudit(): Promise<{ readonly workbook: string; readonly of: readonly string[] }> {
  const folder = tempFolder();
  const workbook = path.join(folder, 'states.casebook');
  await askCasebook('init', workbook);
  const id = (await askCasebook('audit', 'new', workbook, '--framework', 'yos-2018', '--service', SERVICE)).trim();
  const cases = path.join(folder, 'cases.csv');
  writeFileSync(cases, 'reference,caseType\n"=C1",court\n');
  await askCasebook('import', workbook, '--audit', id, cases);
  return { workbook, of: [workbook, '--audit', id] };
}

test(
  'an audit is closed, reopened with a reason, and purged once its service was named',
  async () => {
    const { workbook, of } = await makeAudit();
    expect((await runCasebook(['audit', 'close', ...of])).stderr).toBe(
      'Closed, with a snapshot of the complete cases: 0 of 1. Results now have its figures.\n',
    );
    expect((await runCasebook(['audit', 'reopen', ...of])).status).toBe(2);
    expect((await runCasebook(['audit', 'reopen', ...of, '--reason', 'One more case'])).stderr).toBe('Reopened.\n');

    const purge = ['audit', 'purge', ...of, '--reason', 'Kept long enough', '--service'];
    const refused = await runCasebook([...purge, 'Another']);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    const { head, isWiped, backups, ...certificate } = JSON.parse(await askCasebook(...purge, SERVICE));
    expect(Certificate.parse(certificate)).toMatchObject({ cases: 1, by: 'A tester' });
    expect(isWiped).toBe(true);
    expect(backups).toMatchObject({ isDone: true, left: 0, failed: [] });
    expect((await runCasebook(['verify', workbook, '--head', head])).status).toBe(0);
    expect(await askCasebook('audit', 'list', workbook, '--json')).toBe('[]\n');
    expect(await askCasebook('verify', workbook)).toMatch(/^whole: /);
  },
  PATIENCE_MS,
);

test(
  'the history is written as CSV and JSON, with nothing that a spreadsheet would run',
  async () => {
    const { of } = await makeAudit();
    const rows: string[][] = parse(await askCasebook('history', ...of), { bom: true });
    expect(rows[0]?.slice(0, 3)).toEqual(['entry', 'action', 'kind']);
    const reference = rows.find((row) => row.includes('field:reference'));
    expect(reference?.at(-1)).toBe("'=C1");
    const entries = JSON.parse(await askCasebook('history', ...of, '--format', 'json'));
    expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['create-audit', 'import', 'export', 'export']); // what left as CSV, and this
    expect(JSON.stringify(entries)).toContain('"=C1"');
    const masked = await askCasebook('history', ...of, '--mask');
    expect(masked).toContain('Author 1');
    expect(masked).not.toContain('A tester');
    expect((await runCasebook(['history', ...of, '--format', 'xml'])).status).toBe(2);
    expect((await runCasebook(['history', ...of, '--names'])).status).toBe(2);
  },
  PATIENCE_MS,
);

test(
  'a head that was kept is compared with',
  async () => {
    const { workbook } = await makeAudit();
    const head = /head, [^:]*: (.*)\n/.exec(await askCasebook('verify', workbook))?.[1] ?? '';
    expect((await runCasebook(['verify', workbook, '--head', head])).status).toBe(0);
    const cut = await runCasebook(['verify', workbook, '--head', `99: ${'0'.repeat(32)}`]);
    expect(cut.status).toBe(1);
    expect(cut.stderr).toContain('its end was cut off');
    expect((await runCasebook(['verify', workbook, '--head', 'nonsense'])).status).toBe(2);
  },
  PATIENCE_MS,
);
