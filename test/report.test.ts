import { beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../api/contract.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { released } from '../domain/scoring/test-builders.ts';
import { importSample } from './import-sample.ts';
import { makeWord } from './make-word.ts';
import { wordText } from './word-file.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

describe('what a report holds of people', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;
  let first: CaseId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await importSample(workbook, 'leicestershire-2021');
    const [one] = await workbook.client['case.list']({ audit });
    if (!one) throw new Error('expected the sample to have a case, found none');
    first = one.id;
    const panel = {
      kind: 'panel',
      standard: '2.1',
      rating: 'requires-improvement',
      ground: 'not-representative',
    } as const;
    const standard = released('yjs-2021').framework.domains[1]?.standards[0]?.id;
    const rating = released('yjs-2021').framework.rules.ratings[1]?.id;
    if (!standard || !rating) throw new Error('expected standard 2.1 and its ratings, found none');
    const judgement = { ...panel, standard, rating, reason: 'Because.', names: 'Ann Panel' };
    await workbook.client['judgement.give']({ author: AUTHOR, audit, judgement });
  }, 120_000);

  const textWith = async (wanted: Omit<Input<'report.preview'>, 'audit'>): Promise<string> =>
    wordText(await makeWord(workbook, { audit, ...wanted }));

  test('the panel is named only where that is wanted', async () => {
    expect(await textWith({ kind: 'report', case: null, names: false })).not.toContain('Ann Panel');
    expect(await textWith({ kind: 'report', case: null, names: true })).toContain('Decided by Ann Panel.');
  });

  test('a feedback sheet names case manager and assessor only where that is wanted', async () => {
    const { facts } = await workbook.client['case.open']({ case: first });
    const [, code = ''] = Object.entries(facts).find(([field]) => field === 'caseManager') ?? [];
    expect(code).not.toBe('');
    expect(await textWith({ kind: 'feedback', case: first, names: false })).not.toContain(`Case manager: ${code}.`);
    expect(await textWith({ kind: 'feedback', case: first, names: true })).toContain(`Case manager: ${code}.`);
  });

  test('a feedback sheet needs a case of the audit', async () => {
    const wanted = { audit, kind: 'feedback', case: null, names: false } as const;
    await expect(workbook.client['report.preview'](wanted)).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('the texts that people wrote are counted, so that they can be looked through', async () => {
    const count = async () =>
      (await workbook.client['report.preview']({ audit, kind: 'report', case: null, names: false })).freeTexts;
    const before = await count();
    await workbook.client['recommendation.write']({ author: AUTHOR, audit, id: null, who: 'The board', text: 'act.' });
    expect(await count()).toBe(before + 1);
  });

  test('what left is in the history: when, of which kind, and counts alone', async () => {
    await makeWord(workbook, { audit, kind: 'summary', case: null, names: false });
    const [newest] = await workbook.client['history.audit']({ audit, before: null, limit: 1 });
    expect([newest?.kind, newest?.changes[0]?.field]).toEqual(['export', 'export:summary']);
    const told: unknown = JSON.parse(newest?.changes[0]?.new ?? '');
    expect(Object.keys(told as object)).toEqual(['at', 'names', 'format', 'blocks', 'freeTexts']);
  });

  test('a marked note is quoted, with the reminder that names are changed; without its note the mark says nothing', async () => {
    const { client } = workbook;
    const question = released('yjs-2021').questions[1]?.id;
    if (!question) throw new Error('expected the framework to have questions, found none');
    const note = 'The plan was made with the child.';
    await client['note.write']({ author: AUTHOR, case: first, question, note });
    await client['example.mark']({ author: AUTHOR, case: first, question, marked: true });
    const text = await textWith({ kind: 'report', case: null, names: false });
    expect(text).toContain(`An inspector noted: “${note}”`);
    expect(text).toContain('The names in the practice examples have been changed.');
    await client['note.write']({ author: AUTHOR, case: first, question, note: '' });
    expect(await client['example.list']({ audit })).toEqual([]);
    const marked = client['example.mark']({ author: AUTHOR, case: first, question, marked: true });
    await expect(marked).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('findings and recommendations of an audit', () => {
  test('an own wording is flagged once an answer changes the figures, and keeping it ends the flag', async () => {
    const { client, ...workbook } = await makeTestWorkbook();
    const audit = await importSample({ client, ...workbook }, 'leicestershire-2021');
    const of = async () => {
      const found = (await client['finding.list']({ audit })).find(({ question }) => question === '2.1.1.a');
      if (!found) throw new Error('expected a finding on 2.1.1.a, found none');
      return found;
    };
    const { question } = await of();
    await client['finding.set']({ author: AUTHOR, audit, question, chosen: true, text: 'Analysis was good.' });
    expect((await of()).figuresChanged).toBe(false);
    const cases = await client['case.list']({ audit });
    const opened = await Promise.all(cases.map(({ id }) => client['case.open']({ case: id })));
    const sufficient = opened.find(({ questions }) =>
      questions.some((one) => one.question === question && one.answer === 'yes'),
    );
    if (!sufficient) throw new Error('expected a case with a yes, found none');
    await client['answer.give']({ author: AUTHOR, case: sufficient.id, question, answer: 'no' });
    expect(await of()).toMatchObject({ figuresChanged: true, text: 'Analysis was good.' });
    await client['finding.set']({ author: AUTHOR, audit, question, chosen: true, text: 'Analysis was good.' });
    expect((await of()).figuresChanged).toBe(false);
  });

  test('recommendations keep the order they are given, and are gone when removed', async () => {
    const { client, newAudit } = await makeTestWorkbook();
    const audit = await newAudit();
    for (const text of ['a', 'b', 'c']) {
      await client['recommendation.write']({ author: AUTHOR, audit, id: null, who: 'The board', text });
    }
    const list = () => client['recommendation.list']({ audit });
    const [a, b, c] = await list();
    if (!a || !b || !c) throw new Error('expected three recommendations, found fewer');
    await client['recommendation.arrange']({ author: AUTHOR, audit, ids: [c.id, a.id, b.id] });
    await client['recommendation.write']({ author: AUTHOR, audit, id: a.id, who: 'The police', text: 'A' });
    expect((await list()).map(({ who, text }) => [who, text])).toEqual([
      ['The board', 'c'],
      ['The police', 'A'],
      ['The board', 'b'],
    ]);
    await client['recommendation.remove']({ author: AUTHOR, audit, id: c.id });
    expect((await list()).map(({ text }) => text)).toEqual(['A', 'b']);
  });
});
