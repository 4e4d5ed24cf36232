import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../api/contract/history.ts';
import { releasedRegistry } from '../../../domain/framework/registry.ts';
import { wordsOf } from '../../parts/framework-words.ts';
import { groupIntoActions } from './actions.ts';
import { describeChange } from './describe-change.ts';
import { NO_FILTERS, narrow } from './filters.ts';

const loaded = releasedRegistry().find('yjs-2021', 1);
if (!loaded) throw new Error('expected the 2021 framework, found none');
const words = wordsOf(loaded.framework);

type Change = HistoryEntry['changes'][number];

const change = (seq: number, field: string, parts: Partial<Change> = {}): Change => ({
  seq,
  field,
  old: null,
  new: 'yes',
  replaces: null,
  ...parts,
});

const entry = (seq: number, changes: readonly Change[], parts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq,
  action: seq,
  kind: 'answer',
  subject: 'c-000000000001',
  audit: 'a-000000000001',
  stamp: '',
  author: 'Ann',
  device: 'd',
  recordedAt: '2026-11-22T14:03:22.000Z',
  changes,
  ...parts,
});

describe('a change of a round in words', () => {
  const say = (field: string, now: unknown) =>
    describeChange(change(1, field, { new: typeof now === 'string' ? now : JSON.stringify(now) }), words).to;
  const action = { text: 'Call the school', owner: 'CM01', due: '2026-12-31' };

  test('says the plan, with who judges where that is settled', () => {
    const plan = { team: 'North', month: '2026-11', casesPerWorker: 1, assessor: null };
    expect(say('audit:round', plan)).toBe('North, November 2026: 1 case of each worker');
    expect(say('audit:round', { ...plan, casesPerWorker: 2, assessor: 'Ann' })).toBe(
      'North, November 2026: 2 cases of each worker, judged by Ann',
    );
  });

  test('says what is asked', () => {
    expect(say('audit:framework', 'yos-2018@1')).toBe('yos-2018, version 1');
    expect(say('audit:framework', 'yos-2018@1#2.1,3.1')).toBe('yos-2018, version 1, of which 2.1, 3.1 is asked');
  });

  test('says an action with what became of it', () => {
    const said = 'Call the school, by CM01, by 31 December 2026';
    expect(say('action:x-1', { ...action, state: { state: 'open' } })).toBe(`${said}: open`);
    expect(say('action:x-1', { ...action, state: { state: 'done' } })).toBe(`${said}: done`);
    expect(say('action:x-1', { ...action, state: { state: 'done', note: 'Rang' } })).toBe(`${said}: done (“Rang”)`);
    expect(say('action:x-1', { ...action, state: { state: 'not-needed', reason: 'Moved' } })).toBe(
      `${said}: no longer needed (“Moved”)`,
    );
  });
});

describe('a change in words', () => {
  const say = (field: string, old: string | null, now: string | null) => {
    const { what, from, to } = describeChange(change(1, field, { old, new: now }), words);
    return `${what}: ${from} > ${to}`;
  };

  test('an answer goes from unanswered to its word', () => {
    expect(say('answer:2.1.3', null, 'no')).toBe(
      '2.1.3 Does assessment sufficiently analyse how to keep other people safe?: unanswered > No',
    );
  });

  test('coded facts are put into words, text is left as it was written', () => {
    expect(say('field:inspectorSafetyWellbeing', 'low', 'very-high')).toMatch(/: Low > Very high$/);
    expect(say('field:reference', 'a-1', 'b-2')).toMatch(/: a-1 > b-2$/);
  });

  test('findings, recommendations, marks and files that left are said, not shown as stored', () => {
    const finding = { chosen: true, order: null, text: 'Own words.', basedOn: {} };
    expect(say('finding:2.1.1', null, JSON.stringify(finding))).toBe(
      "Finding on 2.1.1 Does assessment sufficiently analyse how to support the child's desistance?: null > In the report: “Own words.”",
    );
    expect(say('recommendation:r-1', '{"who":"The board","text":"act."}', null)).toBe(
      'Recommendation: The board should: act. > taken away',
    );
    expect(say('example:2.1.2', 'yes', null)).toMatch(
      /^Practice example: the note on 2\.1\.2 .*: marked > taken away$/,
    );
    expect(say('export:report', null, '{"names":false,"format":"docx","freeTexts":12}')).toBe(
      'File made: report: null > Word, nobody named, 12 texts by people in it',
    );
    expect(say('export:report', null, 'of another version')).toBe('File made: report: null > of another version');
  });

  test('a judgement tells rating, ground, reason and names', () => {
    const stored = { kind: 'panel', rating: 'good', ground: 'one-case-decides', reason: 'Why', names: 'A. Chair' };
    expect(say('judgement:2.1:panel', null, JSON.stringify(stored))).toBe(
      "Panel's decision on 2.1 Assessment: null > Good. Ground: one more (or one fewer) sufficient case in the deciding key question would change its band. Reason: “Why”. Decided by A. Chair",
    );
    expect(say('judgement:1.2:qualitative', '{"rating":"good"}', null)).toBe('Rating of 1.2 Staff: Good > taken away');
  });

  test('what is not known is shown as it is stored', () => {
    expect(say('judgement:2.1:panel', null, 'not JSON')).toMatch(/> not JSON$/);
    expect(say('other:thing', null, 'x')).toBe('other:thing: null > x');
  });
});

describe('actions', () => {
  const first = entry(1, [change(1, 'answer:2.1.1')]);
  const second = entry(2, [change(2, 'answer:2.1.1', { old: 'yes', new: 'no', replaces: 1 })]);

  test('one can be undone only while none of its changes was replaced', () => {
    const [newest, older] = groupIntoActions([second, first]);
    expect([newest?.canUndo, older?.canUndo]).toEqual([true, false]);
  });

  test('one that made a case or an audit is not offered to be undone', () => {
    const made = entry(1, [change(1, 'case:framework', { new: 'yjs-2021@1' })], { kind: 'create-case' });
    expect(groupIntoActions([made])[0]?.canUndo).toBe(false);
  });

  test('one that reaches further back than was read is not offered to be undone', () => {
    const last = entry(3, [change(3, 'answer:2.1.2')], { action: 2, kind: 'import' });
    expect(groupIntoActions([last])[0]?.canUndo).toBe(false);
  });

  test('a filter narrows an action to the case and the question asked for', () => {
    const both = entry(1, [change(1, 'answer:2.1.1'), change(2, 'note:2.1.2'), change(3, 'answer:2.1.2')]);
    const [shown] = narrow(groupIntoActions([both]), { ...NO_FILTERS, question: '2.1.2' });
    expect(shown?.entries[0]?.changes.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(narrow(groupIntoActions([both]), { ...NO_FILTERS, case: 'c-000000000009' })).toEqual([]);
    expect(narrow(groupIntoActions([both]), { ...NO_FILTERS, person: 'Bob' })).toEqual([]);
  });
});
