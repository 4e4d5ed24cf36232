import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditId } from '../domain/ids.ts';
import { makeWord } from './make-word.ts';
import { wordText } from './word-file.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

describe('the report of a closed audit', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;
  const textNow = async (cases: 'all' | 'complete'): Promise<string> =>
    wordText(await makeWord(workbook, { audit, kind: 'report', case: null, names: false, cases }));

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    const { client } = workbook;
    audit = await workbook.newAudit('A service', 'yjs-2021');
    const answers = ['reference,question,answer,note', 'C1,2.1.1,yes,', 'C2,2.1.1,no,', 'C3,2.1.1,no,'];
    workbook.importFiles(audit, {
      'cases.csv': 'reference,caseType,status\nC1,court,complete\nC2,court,complete\nC3,court,in-progress\n',
      'answers.csv': `${answers.join('\n')}\n`,
    });
    expect(await textNow('all')).toContain('Draft: 2 of 3 cases are marked as complete.');
    expect(await textNow('complete')).toContain('| 50% | 1 of 2; few cases |');
    await client['audit.close']({ author: AUTHOR, audit });
  }, 120_000);

  test('F6: has the figures of its snapshot, whatever is asked for, and says so', async () => {
    for (const cases of ['all', 'complete'] as const) {
      const text = await textNow(cases);
      expect(text).toContain('They are the cases that were complete when the audit was closed on');
      expect(text).toContain('| 50% | 1 of 2; few cases |');
      expect(text).not.toContain('Draft');
    }
  });

  test('can still be worded: findings from the same figures, recommendations, texts; while judgements are refused', async () => {
    const { client } = workbook;
    const found = (await client['finding.list']({ audit })).find(({ question }) => question === '2.1.1');
    expect(found?.counts).toMatchObject({ yes: 1, no: 1 });
    if (!found) throw new Error('expected a finding on 2.1.1, found none');
    const { question } = found;
    await client['finding.set']({ author: AUTHOR, audit, question, chosen: true, text: 'Half of it was good.' });
    await client['recommendation.write']({ author: AUTHOR, audit, id: null, who: 'The board', text: 'act' });
    await client['reportText.write']({ author: AUTHOR, audit, part: 'foreword', text: 'A foreword.' });
    const text = await textNow('all');
    for (const said of ['Half of it was good.', 'The board should:', 'A foreword.']) expect(text).toContain(said);
    const [first] = await client['case.list']({ audit });
    if (!first) throw new Error('expected a case, found none');
    const answer = client['answer.give']({ author: AUTHOR, case: first.id, question, answer: 'no' });
    await expect(answer).rejects.toMatchObject({ code: 'settled' });
  });

  test('a name in its foreword is masked until somebody lets it leave, which can be said of a closed audit too', async () => {
    const { client } = workbook;
    await client['reportText.write']({ author: AUTHOR, audit, part: 'foreword', text: 'Thanks to Mrs Jones.' });
    expect(await textNow('all')).not.toContain('Jones');
    const [found] = (await client['leaving.scan']({ audit })).texts;
    const [finding] = found?.findings ?? [];
    if (!found || !finding) throw new Error('expected a name to be found, found none');
    const { subject, field } = found;
    const { start, end } = finding;
    await client['leaving.decide']({ author: AUTHOR, subject, field, start, end, choice: 'accept' });
    expect(await textNow('all')).toContain('Thanks to Mrs Jones.');
  });
});
