import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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

  test('refuses a month that is none, and a part that the framework has not', async () => {
    for (const wrong of [
      ['--month', '2026-13'],
      ['--month', '2026-11', '--part', '9.9'],
    ]) {
      expect((await runCasebook(['round', 'new', workbook, ...TEAM, ...wrong])).status).toBe(2);
    }
  }, 60_000);
});
