import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenCase } from '../../api/contract/case.ts';
import type { Replaced } from '../../api/contract/method.ts';
import type { Client } from '../../api/contract.ts';
import { loadFramework } from '../../domain/framework/load.ts';
import yjs from '../../domain/framework/sets/yjs-2021/1.json' with { type: 'json' };
import { AuditId, CaseId, QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import { makeCaseFile } from './case-file.ts';
import { makeSaver } from './saver.ts';
import { makeUndo } from './undo.ts';

const A = QuestionId.parse('2.1.1.a');
const B = QuestionId.parse('2.1.1.b');
const loaded = loadFramework(yjs);

interface Give {
  readonly question: QuestionId;
  readonly answer: Answer | null;
  readonly seen: Answer | null;
}

/** A Casebook that holds answers, with a gate before each answer that is given. */
function setUp() {
  const answers = new Map<QuestionId, Answer>();
  const gate = { open: Promise.resolve() };
  let action = 0;
  const read = (): OpenCase => ({
    id: CaseId.parse('c-000000000001'),
    audit: AuditId.parse('a-000000000001'),
    framework: 'yjs-2021',
    frameworkVersion: 1,
    part: null,
    caseType: 'court',
    complete: false,
    status: 'in-progress',
    revision: 1,
    isWithdrawn: false,
    auditStatus: 'open',
    assessor: null,
    facts: {},
    remarks: [],
    examples: [],
    questions: [A, B].map((question) => {
      const answer = answers.get(question) ?? null;
      return { question, state: 'unanswered', answer, note: '', setAside: false, because: null };
    }),
  });
  const client = {
    'case.open': async () => read(),
    'answer.give': async ({ question, answer, seen }: Give): Promise<Replaced> => {
      await gate.open;
      const found = answers.get(question) ?? null;
      if (answer) answers.set(question, answer);
      const replaced = found === seen || found === answer ? null : found;
      return { action: ++action, at: '2026-11-22T14:03:22Z', replaced };
    },
  } as unknown as Client; // the two methods that these tests reach
  const saver = makeSaver();
  const undo = makeUndo({ saver, client, author: 'A tester' });
  const file = makeCaseFile(read(), loaded, { client, author: 'A tester', saver, undo });
  return { file, saver, answers, gate };
}

/** Frames that are asked for, and drawn when the test says so. */
const frames: (() => void)[] = [];
beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => vi.unstubAllGlobals());

it('tells those who show it once a frame of the answers that came before it, and at once when asked to', () => {
  const { file } = setUp();
  const told = vi.fn();
  file.subscribe(told);
  file.give(A, 'yes');
  file.give(B, 'no');
  file.give(B, 'no'); // no change
  expect(told).not.toHaveBeenCalled();
  expect([file.view().answered, frames.length]).toEqual([2, 1]);
  frames[0]?.();
  expect(told).toHaveBeenCalledOnce();
  file.give(A, 'no');
  file.tellNow();
  expect([told.mock.calls.length, frames.length]).toEqual([2, 2]);
});

it('shows an answer before it is on disk', () => {
  const { file, saver } = setUp();
  file.give(A, 'yes');
  expect(file.view().rows.get(A)?.state).toBe('yes');
  expect(saver.state().kind).toBe('saving');
});

it('says what an answer took the place of, and nothing for a first answer', () => {
  const { file } = setUp();
  file.give(A, 'yes');
  expect(file.changeOf(A)).toBeNull();
  file.give(A, 'no');
  expect(file.changeOf(A)).toEqual({ from: 'yes', to: 'no', by: 'here' });
});

it('takes over what another window answered, and keeps what is on its way from here', async () => {
  const { file, saver, answers, gate } = setUp();
  let open = (): void => {};
  gate.open = new Promise((resolve) => {
    open = resolve;
  });
  file.give(A, 'no');
  answers.set(B, 'yes');
  await file.refresh();
  expect(file.view().answers).toEqual(
    new Map([
      [B, 'yes'],
      [A, 'no'],
    ]),
  );
  open();
  await saver.flushAll();
  expect(answers.get(A)).toBe('no');
});

it('says what another window changed of what this one shows, and nothing of a first answer', async () => {
  const { file, saver, answers } = setUp();
  file.give(A, 'yes');
  await saver.flushAll();
  answers.set(A, 'no').set(B, 'yes');
  await file.refresh();
  expect(file.changeOf(A)).toEqual({ from: 'yes', to: 'no', by: 'elsewhere' });
  expect(file.changeOf(B)).toBeNull();
});

it('says which answer of another window its own took the place of unseen', async () => {
  const { file, saver, answers } = setUp();
  answers.set(A, 'no'); // and this window has not heard of it
  file.give(A, 'yes');
  await saver.flushAll();
  expect(answers.get(A)).toBe('yes');
  expect(file.changeOf(A)).toEqual({ from: 'no', to: 'yes', by: 'both' });
});

it('does not take its own answers in quick succession for those of another', async () => {
  const { file, saver } = setUp();
  file.give(A, 'yes');
  file.give(A, 'no');
  file.give(A, 'na');
  await saver.flushAll();
  expect(file.changeOf(A)).toEqual({ from: 'no', to: 'na', by: 'here' });
});

it('does not take back an answer that was given while the case was being read again', async () => {
  const { file, saver } = setUp();
  const reading = file.refresh(); // reads what was there before
  file.give(A, 'no');
  await saver.flushAll();
  await reading;
  expect(file.view().rows.get(A)?.state).toBe('no');
});
