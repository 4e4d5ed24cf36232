import { describe, expect, test } from 'vitest';
import type { Leaving } from '../api/contract/leaving.ts';
import { AppError } from '../api/errors.ts';
import { type AuditId, CaseId, QuestionId } from '../domain/ids.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const here = await makeTestWorkbook();
const { client } = here;

const CASES = 'reference,caseType,caseManager\nC-001,court,KH12\nC-002,court,KH12\n';
const ANSWERS = `reference,question,answer,note
C-001,2.1.1,no,Mrs Jones and KH12 know C-002
C-002,2.1.1,yes,A clear plan
`;
const JUDGEMENTS = `standard,kind,rating,ground,reason,names
1.1,qualitative,good,,The chair is Mr Brown,
2.1,panel,good,not-representative,Other work was better,"Pat Lee, Sam Roe"
`;
const question = QuestionId.parse('2.1.1');
const MASKED: Leaving = { texts: 'masked', names: false };
const EXACT: Leaving = { texts: 'exact', names: true };

async function newAudit(): Promise<AuditId> {
  const audit = await here.newAudit();
  here.importFiles(audit, { 'cases.csv': CASES, 'answers.csv': ANSWERS, 'judgements.csv': JUDGEMENTS });
  return audit;
}

async function exportText(audit: AuditId, leaving: Leaving): Promise<string> {
  const files = await client['export.make']({ author: AUTHOR, audit, leaving, kinds: ['csv'] });
  return files
    .filter(({ name }) => ['cases.csv', 'answers.csv', 'judgements.csv'].includes(name))
    .map(({ content }) => content)
    .join('\n');
}

async function scanOf(audit: AuditId) {
  const { texts, ...counts } = await client['leaving.scan']({ audit });
  const found = texts.flatMap(({ text, findings }) => findings.map(({ start, end }) => text.slice(start, end)));
  return { counts, found, texts };
}

describe('the search', () => {
  test('goes through notes, evidence, reasons; it knows workers, cases and the panel', async () => {
    const audit = await newAudit();
    const { counts, found } = await scanOf(audit);
    expect(counts).toEqual({ searched: 4, withFindings: 2, undecided: 2 });
    expect(found).toEqual(['Mr Brown', 'Mrs Jones', 'KH12', 'C-002']);
  });

  test('finds a name of the panel in a note that was written later', async () => {
    const audit = await newAudit();
    const [first] = await client['case.list']({ audit });
    if (!first) throw new Error('expected a case, found none');
    await client['note.write']({ author: AUTHOR, case: first.id, question, note: 'As Pat Lee said' });
    expect((await scanOf(audit)).found).toContain('Pat Lee');
  });
});

describe('every text that can leave', () => {
  const foundIn = (texts: Awaited<ReturnType<typeof scanOf>>['texts']) =>
    texts.map(
      ({ field, text, findings }) =>
        `${field.replace(/(r|x)-[0-9a-z]{12}/, 'ID')}: ${findings.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
    );

  /** An audit in which people are named wherever something can be written, also where nobody has a title. */
  async function talkative(): Promise<{ audit: AuditId; of: CaseId }> {
    const audit = await here.newAudit();
    here.importFiles(audit, { 'cases.csv': 'reference,caseType\nAda Lovelace,court\n' });
    const [first] = await client['case.list']({ audit });
    if (!first) throw new Error('expected a case, found none');
    const author = AUTHOR;
    const facts = [{ what: 'Entrants', here: '217', elsewhere: 'as Ada says', source: 'Lovelace' }];
    await client['reportText.writeFacts']({ author, audit, facts });
    const surveys = [{ who: 'Friends of Ada', asked: null, replied: 1 }];
    await client['reportText.writeContacts']({ author, audit, contacts: { meetings: null, surveys } });
    await client['reportText.write']({ author, audit, part: 'foreword', text: 'I met Ada.' });
    await client['recommendation.write']({ author, audit, id: null, text: 'Ask Ada', who: 'Mrs Lovelace' });
    const action = { text: 'Ring Ada', owner: 'CM1', due: '2026-12-01' };
    await client['action.write']({ author, case: first.id, id: null, ...action });
    const [given] = (await client['feedback.get']({ case: first.id })).actions;
    if (!given) throw new Error('expected an action, found none');
    const reason = 'Ada moved away';
    await client['action.settle']({ author, case: first.id, id: given.id, state: { state: 'not-needed', reason } });
    await client['feedback.write']({ author, case: first.id, strengths: 'Lovelace was heard' });
    return { audit, of: first.id };
  }

  test('is searched, for first and last names alone too, and can be decided about on its own', async () => {
    const { audit } = await talkative();
    const { texts, counts } = await scanOf(audit);
    expect(foundIn(texts).toSorted()).toEqual([
      'action:ID#said: Ada',
      'action:ID: Ada',
      'feedback:strengths: Lovelace',
      'recommendation:ID#who: Mrs Lovelace',
      'recommendation:ID: Ada',
      'report:contacts#0.who: Ada',
      'report:facts#0.elsewhere: Ada',
      'report:facts#0.source: Lovelace',
      'report:foreword: Ada',
    ]);
    for (const { subject, field, findings } of texts.filter(({ field }) => /source|said|who/.test(field)))
      for (const { start, end } of findings)
        await client['leaving.decide']({ author: AUTHOR, subject, field, start, end, choice: 'accept' });
    expect((await scanOf(audit)).counts.undecided).toBe(counts.undecided - 4);
  });

  test('is masked in documents, unless it may leave', async () => {
    const { audit } = await talkative();
    const told = async () =>
      JSON.stringify((await client['report.preview']({ audit, kind: 'report', case: null, names: false })).document);
    const masked = await told();
    expect(masked).not.toMatch(/\bAda\b|Lovelace/);
    expect(masked).toContain('as [name] says');
    const source = (await scanOf(audit)).texts.find(({ field }) => field === 'report:facts#0.source');
    if (!source) throw new Error('expected a name in a source, found none');
    const { subject, field } = source;
    await client['leaving.decide']({ author: AUTHOR, subject, field, start: 0, end: 8, choice: 'accept' });
    expect(await told()).toContain('Lovelace');
  });
});

describe('what leaves', () => {
  test('masked, without names, unless somebody decided otherwise', async () => {
    const audit = await newAudit();
    const text = await exportText(audit, MASKED);
    expect(text).toContain('[name] and [name] know [reference]');
    expect(text).toContain('The chair is [name]');
    expect(text).toContain('A clear plan');
    expect(text).not.toMatch(/KH12|Jones|Brown|Pat Lee|Sam Roe/);
    expect(text).toContain('reference,caseType,disposal,'); // columns stay where they are, empty
  });

  test('with names of workers only when they are asked for', async () => {
    const audit = await newAudit();
    const text = await exportText(audit, { ...MASKED, names: true });
    expect(text).toMatch(/C-001,court,.*KH12/);
    expect(text).toContain('"Pat Lee, Sam Roe"');
    expect(text).toContain('[name] and [name] know [reference]');
  });

  test('exactly, it is what `export.files` gives, and imports again unchanged', async () => {
    const audit = await newAudit();
    const made = await client['export.make']({ author: AUTHOR, audit, leaving: EXACT, kinds: ['csv'] });
    expect(Object.fromEntries(made.map(({ name, content }) => [name, content]))).toEqual(await here.exportFiles(audit));
  });

  test('a decision holds for its text, and a changed text is asked about again', async () => {
    const audit = await newAudit();
    const { texts } = await scanOf(audit);
    const note = texts.find(({ field }) => field === 'note:2.1.1');
    if (!note) throw new Error('expected a note with findings, found none');
    const decide = (start: number, end: number, choice: 'accept' | 'mask' | null) =>
      client['leaving.decide']({ author: AUTHOR, subject: note.subject, field: note.field, start, end, choice });
    await decide(0, 9, 'accept');
    await decide(14, 18, 'mask');
    expect(await exportText(audit, MASKED)).toContain('Mrs Jones and [name] know [reference]');
    expect((await scanOf(audit)).counts.undecided).toBe(2);
    await decide(24, 29, 'accept');
    expect((await scanOf(audit)).counts.undecided).toBe(1);
    expect(await exportText(audit, MASKED)).toContain('Mrs Jones and [name] know C-002');

    await client['note.write']({
      author: AUTHOR,
      case: CaseId.parse(note.subject),
      question,
      note: 'Mrs Jones was told',
    });
    expect(await exportText(audit, MASKED)).toContain('[name] was told');
    await expect(decide(24, 29, 'accept')).rejects.toEqual(
      new AppError('stale', 'The text has changed since it was searched. Search again.'),
    );
  });

  test('is recorded first: when, as which kinds of file, how, and of how many cases', async () => {
    const audit = await newAudit();
    await client['export.make']({ author: AUTHOR, audit, leaving: MASKED, kinds: ['csv', 'spss'] });
    const [entry] = await client['history.audit']({ audit, before: null, limit: 1 });
    expect(entry?.kind).toBe('export');
    expect(entry?.changes.map(({ field }) => field)).toEqual(['export:csv', 'export:spss']);
    expect(JSON.parse(entry?.changes[0]?.new ?? '')).toEqual({
      at: expect.any(String),
      texts: 'masked',
      names: false,
      cases: 2,
    });
  });
});

describe('documents', () => {
  const blocksOf = async (audit: AuditId, kind: 'report' | 'feedback', of: CaseId | null = null): Promise<string> => {
    const { document } = await client['report.preview']({ audit, kind, case: of, names: false });
    return JSON.stringify(document);
  };

  test('hold findings, recommendations and notes as they may leave', async () => {
    const audit = await newAudit();
    const [first] = await client['case.list']({ audit });
    if (!first) throw new Error('expected a case, found none');
    const finding = { author: AUTHOR, audit, question, chosen: true, text: 'As Pat Lee said of C-002' };
    await client['finding.set'](finding);
    await client['recommendation.write']({ author: AUTHOR, audit, id: null, text: 'Ring Mr Brown', who: 'The board' });
    await client['example.mark']({ author: AUTHOR, case: first.id, question, marked: true });
    const report = await blocksOf(audit, 'report');
    expect(report).toContain('As [name] said of [reference]');
    expect(report).toContain('Ring [name]');
    expect(report).toContain('[name] and [name] know [reference]');
    expect(report).not.toMatch(/KH12|Jones|Brown|Pat Lee/);
    expect(await blocksOf(audit, 'feedback', first.id)).toContain('[name] and [name] know [reference]');
  });
});

describe('a history', () => {
  const historyOf = async (audit: AuditId, leaving: Leaving, format: 'csv' | 'json' = 'json'): Promise<string> =>
    (await client['history.export']({ author: AUTHOR, audit, format, leaving })).text;

  /** An audit whose history holds a name that today's values do not. */
  async function withPast(): Promise<AuditId> {
    const audit = await newAudit();
    const [first] = await client['case.list']({ audit });
    if (!first) throw new Error('expected a case, found none');
    await client['case.assign']({ author: AUTHOR, case: first.id, assessor: 'Zadie Quill' });
    await client['note.write']({ author: AUTHOR, case: first.id, question, note: 'Zadie Quill rang Mr Green' });
    await client['note.write']({ author: AUTHOR, case: first.id, question, note: 'A clear plan' });
    await client['case.assign']({ author: AUTHOR, case: first.id, assessor: 'Somebody Else' });
    await client['case.complete']({ author: AUTHOR, case: first.id }).catch(() => {});
    return audit;
  }

  test('leaves without names, also those that were written over since', async () => {
    const audit = await withPast();
    for (const format of ['csv', 'json'] as const) {
      const text = await historyOf(audit, MASKED, format);
      for (const gone of ['Zadie', 'Quill', 'Mr Green', 'Mrs Jones', 'Mr Brown', 'KH12', 'Pat Lee', 'Somebody', AUTHOR])
        expect([format, gone, text.includes(gone)]).toEqual([format, gone, false]);
      for (const kept of ['Author 1', 'A clear plan', 'Other work was better', '[name] rang [name]'])
        expect([format, kept, text.includes(kept)]).toEqual([format, kept, true]);
    }
  });

  test('with names keeps who did what, and masks what was written', async () => {
    const text = await historyOf(await withPast(), { texts: 'masked', names: true });
    for (const kept of [AUTHOR, 'Zadie Quill', 'KH12', 'Pat Lee, Sam Roe']) expect(text).toContain(kept);
    for (const gone of ['Mr Green', 'Mrs Jones', 'Zadie Quill rang']) expect(text).not.toContain(gone);
  });

  test('as it is holds every value to the letter', async () => {
    const text = await historyOf(await withPast(), EXACT);
    for (const kept of ['Zadie Quill rang Mr Green', 'Mrs Jones and KH12 know C-002', AUTHOR])
      expect(text).toContain(kept);
    expect(text).not.toContain('[left out]');
  });

  test('masks no more of a text than was decided', async () => {
    const audit = await newAudit();
    const { texts } = await scanOf(audit);
    const [found] = texts.filter(({ field }) => field === 'note:2.1.1');
    const [jones] = found?.findings ?? [];
    if (!found || !jones) throw new Error('expected a finding, found none');
    const { subject, field } = found;
    await client['leaving.decide']({
      author: AUTHOR,
      subject,
      field,
      start: jones.start,
      end: jones.end,
      choice: 'accept',
    });
    expect(await historyOf(audit, MASKED)).toContain('Mrs Jones and [name] know [reference]');
  });

  test('leaves out the value of a field that it does not know', async () => {
    const audit = await newAudit();
    here.context.store.act('edit-audit', AUTHOR, (recorder) => {
      recorder.edit(audit, [{ field: 'later:field', value: 'Canary' }]);
    });
    const text = await historyOf(audit, MASKED);
    expect(text).toContain('later:field');
    expect(text).not.toContain('Canary');
  });

  test('is recorded as having left, before it does', async () => {
    const audit = await newAudit();
    const text = await historyOf(audit, MASKED, 'csv');
    expect(text).toContain('export:history.csv');
  });
});
