import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { AuditSummary } from '../../api/contract/audit.ts';
import { askCasebook, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const folder = tempFolder();
const workbook = path.join(folder, 'commands.casebook');
const at = (name: string): string => path.join(folder, name);
const PATIENCE_MS = 60_000;
let audit = '';

const CASES = 'reference,caseType,inspectorSafetyWellbeing\nC1,court,low\nC2,court,high\n';
const ANSWERS = 'reference,question,answer,note\nC1,2.1.1,yes,\nC1,2.2.2,yes,\nC2,2.1.1,na,\n';

beforeAll(async () => {
  await askCasebook('init', workbook);
  audit = (await askCasebook('audit', 'new', workbook, '--framework', 'yos-2018', '--service', 'ŵ & Sons')).trim();
  writeFileSync(at('cases.csv'), CASES);
  writeFileSync(at('answers.csv'), ANSWERS);
  await askCasebook('import', workbook, '--audit', audit, at('answers.csv'), at('cases.csv'));
}, PATIENCE_MS);

describe('casebook init', () => {
  test('prints the recovery code alone on standard output, and what it is beside', async () => {
    const { status, stdout, stderr } = await runCasebook(['init', at('new.casebook')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}\n$/);
    expect(stderr).toMatch(/recovery code/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('casebook audit', () => {
  test('new prints the id alone', async () => {
    const words = ['audit', 'new', workbook, '--framework', 'yjs-2021', '--service', 'Another', '--kind', 'dip-sample'];
    expect(await askCasebook(...words)).toMatch(/^a-[0-9a-z]{12}\n$/);
  });

  test('list shows each audit on a line', async () => {
    const [header, , first] = (await askCasebook('audit', 'list', workbook)).split('\n');
    expect(header).toMatch(/^id +framework +kind +cases +complete +service$/);
    expect(first).toMatch(new RegExp(`^${audit} +yos-2018 +inspection +2 +0 +ŵ & Sons$`));
  });

  test('list --json gives all of each audit', async () => {
    const [first] = JSON.parse(await askCasebook('audit', 'list', workbook, '--json'));
    expect(AuditSummary.parse(first)).toMatchObject({ id: audit, service: 'ŵ & Sons', cases: 2, complete: 0 });
  });

  test('list of an empty workbook prints nothing, and says how to go on', async () => {
    const empty = at('empty.casebook');
    await askCasebook('init', empty);
    expect(await runCasebook(['audit', 'list', empty])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'No audits yet. Make one with: casebook audit new\n',
    });
    expect(await askCasebook('audit', 'list', empty, '--json')).toBe('[]\n');
  });
});

describe('casebook import', () => {
  test('says what it did, and which answers lack a reason', async () => {
    writeFileSync(at('more.csv'), `${ANSWERS}C2,2.1.2,no,\n`);
    expect(await askCasebook('import', workbook, '--audit', audit, at('more.csv'))).toBe(
      [
        'cases: 0 new, 0 changed, 0 the same',
        'answers: 1 new, 0 changed, 3 the same, 1 set aside',
        'judgements: 0 new, 0 changed, 0 the same',
        '1 answer "na" without a note, lacking the reason:',
        '  C2 2.1.1',
        '',
      ].join('\n'),
    );
  });

  test('tells each fault on one line of standard error, changes nothing, and exits with 2', async () => {
    mkdirSync(at('other'), { recursive: true });
    writeFileSync(at('bad.csv'), `${ANSWERS}C1,9.9,yes,\nC1,2.1.2,"per\nhaps",\n`);
    writeFileSync(at('other/bad.csv'), 'reference,caseType\n,court\n');
    writeFileSync(at('broken.csv'), 'x');
    const before = await askCasebook('verify', workbook);
    const files = [at('bad.csv'), at('other/bad.csv')];
    const { status, stdout, stderr } = await runCasebook(['import', workbook, '--audit', audit, ...files]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      [
        `${at('other/bad.csv')}: row 2, column reference: found nothing, expected a text`,
        `${at('bad.csv')}: row 5, column question: found "9.9", expected a question that the framework asks of cases`,
        `${at('bad.csv')}: row 6, column answer: found "per\\nhaps", expected yes, no or na`,
        '',
      ].join('\n'),
    );
    expect(await askCasebook('verify', workbook)).toBe(before);
  });

  test('names a file by its name alone where no other has the same', async () => {
    const { stderr } = await runCasebook(['import', workbook, '--audit', audit, at('broken.csv')]);
    expect(stderr).toMatch(/^broken\.csv: row 1: found "x", expected the header of cases\.csv, /);
  });
});

describe('casebook results', () => {
  test('as text is what a person reads', async () => {
    const text = await askCasebook('results', workbook, '--audit', audit);
    expect(text.split('\n')[0]).toBe('ŵ & Sons');
    expect(text).toMatch(/^Cases: Court disposal:? 2, Out-of-court disposal:? 0\b.*complete: 0 of 2/im);
    expect(text).toMatch(/^ *2\.1\.1 .*100% +1 of 1 +50% of 2 +1 +0 +2 +Outstanding$/m);
    expect(text).toMatch(/not applicable for the cases inspected/i);
    expect(text).toMatch(/no overall rating/i);
  });

  test('as JSON and as CSV tell the same figures', async () => {
    const json = JSON.parse(await askCasebook('results', workbook, '--audit', audit, '--format', 'json'));
    const csv = await askCasebook('results', workbook, '--audit', audit, '--format', 'csv');
    const key = json.standards[4].keyQuestions[0];
    expect(key).toMatchObject({ id: '2.1.1', percent: 100, yes: 1, no: 0, of: 1, notApplicable: 1 });
    expect(csv).toMatch(
      /\r\nkey-question,2\.1\.1,[^\r]*,,outstanding,100,1,0,1,1,0,applicable,20\.7,100\.0,asked,2,50,2\r\n/,
    );
    expect(csv.startsWith('\ufefflevel,id,text,')).toBe(true);
  });

  test('as text say how firm each rating is, and both denominators', async () => {
    const text = await askCasebook('results', workbook, '--audit', audit);
    expect(text).toMatch(/^HOW FIRM THE RATINGS ARE\nThere is no overall rating yet\.$/m);
    expect(text).toMatch(/^2\.1\.1 Outstanding by one case: with 0 of 1 instead of 1 it would be Inadequate\.$/m);
  });

  describe('with --by', () => {
    const by = (...words: string[]) => ['results', workbook, '--audit', audit, '--by', ...words];

    test('give key questions by subgroup; few cases are hidden unless it is asked to hide none', async () => {
      const shown = await askCasebook(...by('inspectorSafetyWellbeing', '--hide-below', '0', '--format', 'csv'));
      expect(shown).toMatch(
        /\r\ninspectorSafetyWellbeing,low,2\.1\.1,[^\r]*,no,100,1,0,1,0,0,1,applicable,asked,1,100\r\n/,
      );
      expect(shown).toMatch(/\r\ninspectorSafetyWellbeing,high,2\.1\.1,[^\r]*,no,,0,0,0,1,0,1,applicable,asked,1,\r\n/);
      const hidden = await askCasebook(...by('inspectorSafetyWellbeing', '--format', 'csv'));
      expect(hidden).toMatch(/\r\ninspectorSafetyWellbeing,low,2\.1\.1,[^\r]*,yes,,,,,,,,,,,\r\n/);
    });

    test('as JSON and as text name the groups', async () => {
      const json = JSON.parse(await askCasebook(...by('inspectorSafetyWellbeing', '--format', 'json')));
      expect(json).toMatchObject({
        cases: 2,
        hidesBelow: 5,
        groups: [
          { id: 'low', cases: null },
          { id: 'high', cases: null },
        ],
      });
      expect(await askCasebook(...by('inspectorSafetyWellbeing', '--hide-below', '0'))).toMatch(
        /^2\.1\.1 +100% 1 of 1 /m,
      );
    });

    test('keep worker codes back unless they are asked for, and name the fields there are', async () => {
      expect(await runCasebook(by('caseManager'))).toMatchObject({ status: 2, stdout: '' });
      expect((await runCasebook(by('caseManager', '--workers'))).status).toBe(0);
      expect((await runCasebook(by('plans'))).stderr).toMatch(/--by: expected one of .*gender/);
      expect((await runCasebook(by('gender', '--hide-below', 'few'))).status).toBe(2);
    });
  });

  test('with --complete are of complete cases only', async () => {
    const words = ['results', workbook, '--audit', audit, '--format', 'json', '--complete'];
    expect(JSON.parse(await askCasebook(...words)).cases).toEqual({ court: 0, 'out-of-court': 0 });
  });
});

describe('casebook export', () => {
  test('writes every file, whole, and names it', async () => {
    const to = at('deep/export');
    const printed = await askCasebook('export', workbook, '--audit', audit, '--to', to);
    const names = ['cases.csv', 'answers.csv', 'judgements.csv', 'results.csv', 'codebook.csv', 'datapackage.json'];
    expect(printed).toBe(`${names.join('\n')}\n`);
    expect(readdirSync(to).sort()).toEqual([...names].sort());
    expect(readFileSync(path.join(to, 'results.csv'), 'utf8')).toBe(
      await askCasebook('results', workbook, '--audit', audit, '--format', 'csv'),
    );
  });

  test('written over an older one replaces it', async () => {
    const to = at('twice');
    mkdirSync(to);
    writeFileSync(path.join(to, 'cases.csv'), 'old'.repeat(10_000));
    await askCasebook('export', workbook, '--audit', audit, '--to', to);
    expect(readFileSync(path.join(to, 'cases.csv'), 'utf8')).toMatch(
      /^\ufeffreference,caseType[^\n]*\r\nC1,[^\n]*\r\nC2,[^\n]*\r\n$/,
    );
  });
});

describe('casebook verify', () => {
  test('says how much it checked', async () => {
    expect(await askCasebook('verify', workbook)).toMatch(
      /^whole: \d+ entries and \d+ changes in an unbroken chain\nhead, to be kept and compared later: \d+: [0-9a-f ]+\n$/,
    );
  });
});

describe('casebook findings', () => {
  test('gives a sentence a question, as text with its marks and as JSON', async () => {
    const text = await askCasebook('findings', workbook, '--audit', audit);
    expect(text).toContain('* chosen for the report, + suggested strength, - suggested area for improvement');
    expect(text).toMatch(/^\* {2}2\.1\.1 +In the one relevant case, assessment/m);
    const all = JSON.parse(await askCasebook('findings', workbook, '--audit', audit, '--format', 'json'));
    expect(all[0]).toMatchObject({ question: '2.1.1', chosen: true, counts: { yes: 1, no: 0, notApplicable: 1 } });
  });

  test('names the formats it knows', async () => {
    const { status, stderr } = await runCasebook(['findings', workbook, '--audit', audit, '--format', 'xml']);
    expect([status, stderr]).toEqual([2, 'casebook: --format: expected text, json.\n']);
  });
});

describe('casebook report', () => {
  const make = (...words: string[]) => runCasebook(['report', workbook, '--audit', audit, ...words]);

  test('writes Word and HTML, whole, by the ending of the file', async () => {
    for (const [name, start] of [
      ['report.docx', 'PK'],
      ['report.html', '<!doctype html>'],
    ] as const) {
      expect(await make('--to', at(name))).toMatchObject({ status: 0, stdout: `${at(name)}\n` });
      expect(readFileSync(at(name), 'utf8').startsWith(start)).toBe(true);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('writes the feedback sheet of the case that is named', async () => {
    expect(await make('--to', at('C2.html'), '--kind', 'feedback', '--case', 'C2')).toMatchObject({ status: 0 });
    expect(readFileSync(at('C2.html'), 'utf8')).toContain('<title>Case C2: feedback</title>');
  });

  test.each([
    [['--to', 'report.pdf'], '--to: expected a file that ends in .docx or .html.'],
    [['--to', 'x.docx', '--kind', 'poem'], '--kind: expected one of report, summary, feedback, blank.'],
    [['--to', 'x.docx', '--kind', 'feedback'], 'A feedback sheet needs a case.'],
    [['--to', 'x.docx', '--kind', 'feedback', '--case', 'C9'], 'There is no case of that reference in this audit.'],
  ])('%j: %s', async (words, message) => {
    expect(await make(...words)).toMatchObject({ status: 2, stderr: `casebook: ${message}\n` });
  });
});
