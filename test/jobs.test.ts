import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { JobId, type Step } from '../api/contract/job.ts';
import type { Client } from '../api/contract.ts';
import type { AuditId } from '../domain/ids.ts';
import { released } from '../domain/scoring/test-builders.ts';
import { startNode } from './child.ts';
import { CASEBOOK, environmentWith } from './run-casebook.ts';
import { tempFolder } from './temp-folder.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const PATIENCE_MS = 120_000;
const CASES = 600;
const WATCHED = JobId.parse('j-000000000001');
const EXACTLY = { texts: 'exact', names: true } as const;

const prompts = released('yjs-2021').questions.filter(({ caseType }) => caseType === 'court');
const references = Array.from({ length: CASES }, (_, at) => `J-${String(at).padStart(4, '0')}`);
const casesCsv = `reference,caseType\n${references.map((reference) => `${reference},court\n`).join('')}`;
const answersCsv = `reference,question,answer,note\n${references
  .map((reference) => prompts.map(({ id }) => `${reference},${id},yes,\n`).join(''))
  .join('')}`;
const FILES = [
  { name: 'cases.csv', text: casesCsv },
  { name: 'answers.csv', text: answersCsv },
];

/** Looks at work until it says something. */
async function firstStep(client: Client, job: JobId): Promise<Step> {
  for (;;) {
    const { step } = await client['job.look']({ job });
    if (step !== null) return step;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('work that takes long, watched over the contract', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await workbook.newAudit('A service', 'yjs-2021');
  }, PATIENCE_MS);

  /** Begins an export that takes a while, and gives it once it goes on. */
  async function beginExport(): Promise<{ readonly failure: Promise<unknown> }> {
    const { client } = workbook;
    const wanted = { author: AUTHOR, audit, leaving: EXACTLY, kinds: ['csv' as const, 'xlsx' as const] };
    const failure = client['export.make']({ ...wanted, job: WATCHED }).catch((error: unknown) => error);
    await firstStep(client, WATCHED);
    return { failure };
  }

  const newestOf = async (of: AuditId): Promise<number | undefined> =>
    (await workbook.client['history.audit']({ audit: of, before: null, limit: 1 }))[0]?.seq;

  const casesNow = async (): Promise<number> => (await workbook.client['audit.get']({ audit })).cases;

  test('an import that is cancelled takes back all it began, and says so', async () => {
    const { client } = workbook;
    const importing = client['import.run']({ author: AUTHOR, audit, files: FILES, job: WATCHED });
    const failure = importing.catch((error: unknown) => error);
    const step = await firstStep(client, WATCHED);
    expect(step).toMatchObject({ words: 'Working through the rows' });
    expect(step.of).toBeGreaterThan(CASES);
    await client['job.cancel']({ job: WATCHED });
    expect(await failure).toMatchObject({ code: 'cancelled' });
    expect(await casesNow()).toBe(0);
    expect(await client['history.verify']({ head: null })).toMatchObject({ faults: [] });
  });

  test('an import that is left alone is there for the others, while the host goes on answering', async () => {
    const { client } = workbook;
    const importing = client['import.run']({ author: AUTHOR, audit, files: FILES, job: WATCHED });
    await firstStep(client, WATCHED);
    expect(await client['audit.list']({})).toHaveLength(1);
    expect((await importing).cases.new).toBe(CASES);
    expect(await casesNow()).toBe(CASES);
    expect(await client['job.look']({ job: WATCHED })).toEqual({ step: null });
  });

  test('what is written while an import goes on waits for its end, and is kept', async () => {
    const { client } = workbook;
    const [first] = await client['case.list']({ audit });
    const question = prompts[0]?.id;
    if (!first || !question) throw new Error('expected a case with a prompt, found none');
    const checking = client['import.check']({ audit, files: FILES, job: WATCHED });
    await firstStep(client, WATCHED);
    const order: string[] = [];
    const note = client['note.write']({ author: AUTHOR, case: first.id, question, note: 'Meanwhile.' });
    await Promise.all([checking.then(() => order.push('checked')), note.then(() => order.push('noted'))]);
    expect(order).toEqual(['checked', 'noted']);
    const { questions } = await client['case.open']({ case: first.id });
    expect(questions.find((one) => one.question === question)?.note).toBe('Meanwhile.');
  });

  test('faults of a watched import come as those of any other', async () => {
    const files = [{ name: 'cases.csv', text: 'reference,caseType\nX,nowhere\n' }];
    const refused = workbook.client['import.check']({ audit, files, job: WATCHED });
    await expect(refused).rejects.toMatchObject({ code: 'bad-file', faults: [{ row: 2 }] });
  });

  test('a watched export gives the files that an unwatched one gives', async () => {
    const { client } = workbook;
    const wanted = { author: AUTHOR, audit, leaving: EXACTLY, kinds: ['csv' as const] };
    const [beside, here] = [
      await client['export.make']({ ...wanted, job: WATCHED }),
      await client['export.make'](wanted),
    ];
    expect(beside).toEqual(here);
  });

  test('an export that is cancelled gives no file, and the history does not say that one left', async () => {
    const { client } = workbook;
    const before = await newestOf(audit);
    const { failure } = await beginExport();
    await client['job.cancel']({ job: WATCHED });
    expect(await failure).toMatchObject({ code: 'cancelled' });
    expect(await newestOf(audit)).toBe(before);
  });

  test("a month's files say how far they are, and cancelled say nothing of having left", async () => {
    const { client } = workbook;
    const plan = { team: 'North', month: '2026-11', casesPerWorker: 1, assessor: null };
    const made = await client['round.create']({
      author: AUTHOR,
      service: 'A service',
      framework: 'yjs-2021',
      part: null,
      plan,
    });
    workbook.importFiles(made.audit, { 'cases.csv': casesCsv, 'answers.csv': answersCsv });
    const before = await newestOf(made.audit);
    const wanted = { author: AUTHOR, audit: made.audit, job: WATCHED };
    const failure = client['round.export'](wanted).catch((error: unknown) => error);
    expect((await firstStep(client, WATCHED)).words).toMatch(/^Writing the /);
    await client['job.cancel']({ job: WATCHED });
    expect(await failure).toMatchObject({ code: 'cancelled' });
    expect(await newestOf(made.audit)).toBe(before);

    const files = await client['round.export'](wanted);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit.xlsx', 'summary.docx', 'actions.csv']),
    );
    expect(await newestOf(made.audit)).toBeGreaterThan(before ?? 0);
  });

  test('locking ends what goes on, and the workbook opens again', async () => {
    const { client, desk, file, passphrase } = workbook;
    const { failure } = await beginExport();
    await client['workbook.lock']({});
    expect(await failure).toMatchObject({ code: 'cancelled' });
    await desk.open(file, passphrase);
    expect(await casesNow()).toBe(CASES);
  });
});

describe('work that takes long, on the command line', () => {
  test(
    'an export that Control-C ends leaves no file, whole or half, and exits with 130',
    async () => {
      const workbook = await makeTestWorkbook();
      const audit = await workbook.newAudit('A service', 'yjs-2021');
      workbook.importFiles(audit, { 'cases.csv': casesCsv, 'answers.csv': answersCsv });
      const folder = path.join(tempFolder(), 'out');
      const words = [CASEBOOK, 'export', workbook.file, '--audit', audit, '--to', folder, '--xlsx'];
      const child = startNode(words, environmentWith(workbook.passphrase));
      while (!existsSync(folder) || readdirSync(folder).length === 0)
        await new Promise((resolve) => setTimeout(resolve, 2));
      child.process.kill('SIGINT');
      expect(await child.ended).toBe(130);
      expect(readdirSync(folder)).toEqual([]);
      expect(child.complaints()).toContain('Cancelled.');
    },
    PATIENCE_MS,
  );

  test(
    'an import that Control-C ends leaves the workbook as it was',
    async () => {
      const workbook = await makeTestWorkbook();
      const audit = await workbook.newAudit('A service', 'yjs-2021');
      const folder = tempFolder();
      const files = FILES.map(({ name, text }) => {
        writeFileSync(path.join(folder, name), text);
        return path.join(folder, name);
      });
      const words = [CASEBOOK, 'import', workbook.file, '--audit', audit, ...files];
      const child = startNode(words, environmentWith(workbook.passphrase));
      while (!existsSync(`${workbook.file}.busy`)) await new Promise((resolve) => setTimeout(resolve, 2));
      await new Promise((resolve) => setTimeout(resolve, 300));
      child.process.kill('SIGINT');
      const status = await child.ended;
      const { cases } = await workbook.client['audit.get']({ audit });
      expect([status, cases]).toEqual(status === 0 ? [0, CASES] : [130, 0]);
      expect(existsSync(`${workbook.file}.busy`)).toBe(false);
    },
    PATIENCE_MS,
  );
});
