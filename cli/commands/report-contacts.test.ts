import path from 'node:path';
import { expect, test } from 'vitest';
import { askCasebook, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const PATIENCE_MS = 120_000;

test(
  'meetings and replies to surveys are written down, shown, changed one without the other, and refused where they cannot be',
  async () => {
    const workbook = path.join(tempFolder(), 'contacts.casebook');
    await askCasebook('init', workbook);
    const audit = (await askCasebook('audit', 'new', workbook, '--framework', 'yos-2018', '--service', 'A')).trim();
    const of = ['report', 'contacts', workbook, '--audit', audit] as const;
    expect(await askCasebook(...of)).toBe('Meetings held: not known\n');
    await askCasebook(...of, '--meetings', '44', '--surveys', 'Case managers 24 of 30; Volunteers of the board 7');
    expect(await askCasebook(...of, '--meetings', '45')).toBe(
      'Meetings held: 45\nCase managers: 24 of 30 replied\nVolunteers of the board: 7 replied\n',
    );
    for (const wrong of [
      ['--meetings', 'many'],
      ['--surveys', 'Children 3 of 2'],
      ['--surveys', 'Children'],
    ])
      expect((await runCasebook([...of, ...wrong])).status).toBe(2);
    expect(JSON.parse(await askCasebook(...of, '--json')).surveys).toHaveLength(2);
  },
  PATIENCE_MS,
);
