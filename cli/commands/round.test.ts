import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ListedAction } from '../../api/contract/round.ts';
import { ShownSample } from '../../api/contract/sample.ts';
import { askCasebook, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const folder = tempFolder();
const at = (name: string): string => path.join(folder, name);
const workbook = at('round.casebook');
const LIST = path.join(import.meta.dirname, '../../samples/caseload/westmarch-caseload.csv');
const TEAM = ['--framework', 'yos-2018', '--service', 'Westmarch', '--team', 'North'];
let audit = '';

beforeAll(async () => {
  await askCasebook('init', workbook);
  audit = (await askCasebook('round', 'new', workbook, ...TEAM, '--month', '2026-11', '--part', '2.1,3.1')).trim();
}, 60_000);

describe('casebook round', () => {
  test('draws two cases of each worker by its seed, makes them, and writes the month', async () => {
    const drawn = await runCasebook([
      'round',
      'draw',
      workbook,
      '--audit',
      audit,
      '--list',
      LIST,
      '--seed',
      'N',
      '--json',
    ]);
    const { cases, kept } = ShownSample.parse(JSON.parse(drawn.stdout));
    expect([kept.settings.seed, cases.length]).toEqual(['N', 16]);
    expect(cases.every(({ madeInto }) => madeInto !== null)).toBe(true);
    expect(JSON.parse(await askCasebook('round', 'actions', workbook, '--audit', audit, '--json'))).toEqual([]);
    const told = await askCasebook('round', 'export', workbook, '--audit', audit, '--to', at('month'));
    expect(told.trim().split('\n').sort()).toEqual(readdirSync(at('month')).sort());
    expect(readdirSync(at('month'))).toEqual(expect.arrayContaining(['actions.csv', 'audit.xlsx', 'summary.docx']));
  }, 60_000);

  test('writes feedback, lists and settles the action that came of it', async () => {
    const { cases } = ShownSample.parse(
      JSON.parse(
        await askCasebook('round', 'draw', workbook, '--audit', audit, '--list', LIST, '--seed', 'N', '--json'),
      ),
    );
    const of = ['--audit', audit, '--case', cases[0]?.case.pseudonym ?? ''];
    const action = ['--action', 'Call the school', '--owner', 'CM01', '--due', '2020-01-07'];
    const said = await askCasebook('round', 'feedback', workbook, ...of, '--strengths', 'A clear plan', ...action);
    expect(said).toMatch(/^What went well: A clear plan$/m);
    expect(said).toMatch(/Overdue by \d+ days {2}CM01 {3}Call the school$/m);
    const listed = z.array(ListedAction);
    const [one] = listed.parse(JSON.parse(await askCasebook('round', 'actions', workbook, '--json')));
    const settle = ['round', 'settle', workbook, '--action', one?.id ?? ''];
    expect((await runCasebook([...settle, '--done', '--open'])).status).toBe(2);
    expect(await askCasebook(...settle, '--not-needed', 'The child moved away')).toContain('No longer needed');
    await askCasebook(...settle, '--done', '--note', 'Rang on Monday');
    const [after] = listed.parse(
      JSON.parse(await askCasebook('round', 'actions', workbook, '--audit', audit, '--json')),
    );
    expect([after?.words, after?.action.state]).toEqual(['Done', { state: 'done', note: 'Rang on Monday' }]);
    const rounds = await askCasebook('round', 'list', workbook);
    expect(rounds).toMatch(new RegExp(`^${audit} .*2.1,3.1 +0 +16 +0 +0$`, 'm'));
    expect(await askCasebook('round', 'coverage', workbook, '--audit', audit)).toContain('16 of 119 cases looked at');
    expect(await askCasebook('round', 'trend', workbook, '--audit', audit)).toMatch(/^2\.1\.1 +no case$/m);
  }, 120_000);

  test('is not drawn as a sample: that is refused before the list is taken in', async () => {
    const refused = await runCasebook(['sample', workbook, '--audit', audit, '--list', LIST]);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('is a dip-sample round, so no sample was drawn');
  }, 60_000);

  test('refuses a month that is none, and a part that the framework has not', async () => {
    for (const wrong of [
      ['--month', '2026-13'],
      ['--month', '2026-11', '--part', '9.9'],
    ]) {
      expect((await runCasebook(['round', 'new', workbook, ...TEAM, ...wrong])).status).toBe(2);
    }
  }, 60_000);
});
