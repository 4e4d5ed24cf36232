import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ShownSample } from '../../api/contract/sample.ts';
import { askCasebook, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const folder = tempFolder();
const at = (name: string): string => path.join(folder, name);
const workbook = at('sample.casebook');
const LIST = path.join(import.meta.dirname, '../../samples/caseload/westmarch-caseload.csv');
const DAY = ['--count-back-from', '2026-11-24', '--seed', 'WESTMARCH'];
let audit = '';

beforeAll(async () => {
  await askCasebook('init', workbook);
  audit = (await askCasebook('audit', 'new', workbook, '--framework', 'yos-2018', '--service', 'Westmarch')).trim();
}, 60_000);

const sample = (...words: string[]) =>
  runCasebook(['sample', workbook, '--audit', audit, '--list', LIST, ...DAY, ...words]);

describe('casebook sample', () => {
  test('takes a list in and draws, and tells the method and the cases', async () => {
    const { status, stdout, stderr } = await sample();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The sample was drawn on /);
    expect(stdout).toContain('(WESTMARCH)');
    expect(stdout).toMatch(/^C\d{3} +\d+ +WM-2\d{3} +(court|out-of-court) +/m);
    expect(stderr).toMatch(
      /^120 cases taken in from westmarch-caseload\.csv, SHA-256 [0-9a-f]{64}\.\nCM01 is Ben Okafor, also OKAFOR, Ben\.\n/,
    );
  });

  test('gives the same draw again, as JSON of the contract', async () => {
    const draws = [];
    for (const _ of ['once', 'twice'])
      draws.push(ShownSample.parse(JSON.parse((await sample('--json')).stdout)).kept.draw);
    expect(JSON.stringify(draws[0])).toBe(JSON.stringify(draws[1]));
  });

  test('takes a size, or a confidence and a margin', async () => {
    const sizeOf = async (...words: string[]) =>
      ShownSample.parse(JSON.parse((await sample('--json', ...words)).stdout)).kept.draw.size;
    expect(await sizeOf('--size', '17')).toBe(17);
    // 91 eligible: n0 = 1.96² · 0.25 / 0.1² = 96.04; 96.04 / (1 + 95.04 / 91) = 46.98
    expect(await sizeOf('--confidence', '95', '--margin', '10')).toBe(47);
  });

  test('takes a mapping from a file, and says where one is wrong', async () => {
    writeFileSync(at('list.csv'), 'Nr,What\n1,Order A\n2,Order A\n');
    const mapping = {
      columns: { reference: 'Nr', disposal: 'What' },
      caseType: null,
      values: { disposal: { 'Order A': 'referral-order' } },
      keepPersonal: false,
      managers: 'codes',
    };
    writeFileSync(at('map.json'), JSON.stringify(mapping));
    writeFileSync(at('wrong.json'), JSON.stringify({ ...mapping, managers: 'names' }));
    const words = ['sample', workbook, '--audit', audit, '--list', at('list.csv')];
    const nobody = await runCasebook([...words, '--map', at('map.json')]);
    expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining('No case of the list is eligible')]);
    const wrong = await runCasebook([...words, '--map', at('wrong.json')]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/--map: .* in: managers\.\n$/)]);
  });

  test('tells what is wrong in a list, one fault a line, and takes nothing in', async () => {
    writeFileSync(at('bad.csv'), 'Case ref,Outcome,Outcome date\nA1,RO,13/13/2026\n');
    const { status, stderr, stdout } = await runCasebook([
      'sample',
      workbook,
      '--audit',
      audit,
      '--list',
      at('bad.csv'),
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^bad\.csv: row 2, column Outcome date: found "13\/13\/2026", expected a date as /);
  });
});

describe('casebook sample cases', () => {
  test('makes them once', async () => {
    await sample('--size', '9');
    expect(await askCasebook('sample', 'cases', workbook, '--audit', audit)).toBe('9 cases made, 0 there already\n');
    const again = await askCasebook('sample', 'cases', workbook, '--audit', audit, '--json');
    expect(JSON.parse(again)).toEqual({ action: null, made: 0, there: 9, left: [], stayed: [] });
  });

  test('of a sample drawn anew take the place of those that nobody began, and --preview says which', async () => {
    await sample('--size', '3', '--seed', 'ANOTHER');
    const preview = await askCasebook('sample', 'cases', workbook, '--audit', audit, '--preview');
    expect(preview).toMatch(
      /^Nothing was changed\..*\n\d cases made, \d there already\n\d of an earlier draw left, .*: C\d+/,
    );
    const made = await askCasebook('sample', 'cases', workbook, '--audit', audit);
    expect(preview.endsWith(made)).toBe(true);
    expect(await askCasebook('sample', 'cases', workbook, '--audit', audit)).toBe('0 cases made, 3 there already\n');
  });
});
