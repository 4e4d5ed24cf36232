import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unreachable } from '../api/errors.ts';
import type { Edit, EntryWithChanges, Recorder, Store } from '../api/ports.ts';
import type { LoadedFramework } from '../domain/framework/load.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import { CASE_STATUS, CASE_TYPE, REFERENCE } from '../domain/history/fields.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { isCaseId } from './cases.ts';
import {
  addAudit,
  answerTo,
  auditId,
  caseEdits,
  caseId,
  codeOfFailure,
  fact,
  makeWorkbook,
  noteOn,
  openDriverOf,
  storeOver,
} from './test-builders.ts';
import { expectReplayed } from './test-replay.ts';

const SEED = 20_261_122;
const CASES = 5;
const FRAMEWORKS = ['yos-2018@1', 'yjs-2021@1'] as const;
/** Facts that a question's applicability looks at in either framework, with values on both sides of its conditions. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  inspectorRiskOfSeriousHarm: ['low', 'medium', 'very-high'],
  inspectorSafetyWellbeing: ['low', 'high'],
  identifiableVictim: ['yes', 'no'],
  enforcementNeeded: ['yes', 'no'],
  reviewNeededSafety: ['yes', 'no'],
  reviewNeededHarm: ['yes', 'no'],
  lookedAfter: ['no', 'yes-in-area'],
  disposal: ['referral-order', 'licence', 'youth-caution'],
};

function frameworkOf(name: string): LoadedFramework {
  const [id = '', version] = name.split('@');
  const loaded = releasedRegistry().find(id, Number(version));
  if (!loaded) throw new Error(`expected the registry to hold ${name}; found none`);
  return loaded;
}

const QUESTIONS = FRAMEWORKS.map((name) => frameworkOf(name).questions.map(({ id }) => id as string));

type Step =
  | { readonly kind: 'create'; readonly number: number; readonly caseType: string; readonly reference: number }
  | { readonly kind: 'set'; readonly number: number; readonly field: string; readonly value: string | null }
  | {
      readonly kind: 'many';
      readonly number: number;
      readonly from: number;
      readonly value: string | null;
      readonly fact: string;
    }
  | { readonly kind: 'undo'; readonly back: number }
  | { readonly kind: 'fail'; readonly number: number };

/** Random steps over an audit of a framework. A step that names a case which is not there yet is refused, and keeps nothing. */
function steps(at: number): fc.Arbitrary<readonly Step[]> {
  const number = fc.integer({ min: 1, max: CASES });
  const types = frameworkOf(FRAMEWORKS[at] ?? '').framework.caseTypes.map(({ id }) => id);
  const caseType = fc.constantFrom(...types);
  const question = fc.constantFrom(...(QUESTIONS[at] ?? []));
  const answer = fc.constantFrom('yes', 'no', 'na', null);
  const factEdit = fc
    .constantFrom(...Object.keys(FACTS))
    .chain((id) => fc.record({ field: fc.constant(fact(id)), value: fc.constantFrom(...(FACTS[id] ?? []), null) }));
  const edit = fc.oneof(
    { weight: 4, arbitrary: fc.record({ field: question.map(answerTo), value: answer }) },
    { weight: 4, arbitrary: factEdit },
    {
      weight: 1,
      arbitrary: fc.record({ field: question.map(noteOn), value: fc.option(fc.string({ unit: 'binary' })) }),
    },
    { weight: 1, arbitrary: fc.record({ field: fc.constant(CASE_STATUS), value: fc.constantFrom('complete', null) }) },
    { weight: 1, arbitrary: fc.record({ field: fc.constant(CASE_TYPE), value: caseType }) },
    { weight: 1, arbitrary: fc.record({ field: fc.constant(REFERENCE), value: fc.constantFrom('C1', 'C2', 'R') }) },
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), number, caseType, reference: number }) },
    { weight: 12, arbitrary: fc.tuple(number, edit).map(([n, one]) => ({ kind: 'set' as const, number: n, ...one })) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('many' as const),
        number,
        from: fc.nat(60),
        value: answer,
        fact: fc.constantFrom('low', 'high'),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(6) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), number }) },
  );
  const born = fc
    .tuple(caseType, caseType, caseType)
    .map((types) =>
      types.map((type, n): Step => ({ kind: 'create', number: n + 1, caseType: type, reference: n + 1 })),
    );
  return fc.tuple(born, fc.array(step, { minLength: 5, maxLength: 40 })).map(([first, rest]) => [...first, ...rest]);
}

function makeEdits(at: number, { number, caseType, reference }: Extract<Step, { kind: 'create' }>): Edit[] {
  const framework = FRAMEWORKS[at] ?? '';
  return caseEdits(number, { caseType, framework, facts: { reference: `C${reference}` } });
}

const subjectOf = ({ subject }: EntryWithChanges): CaseId | AuditId => subject as CaseId | AuditId; // as the store wrote it

/** Undoes the action of an entry, as `change.undo` does: refused where a change is no longer current. */
function undo(store: Store, entry: EntryWithChanges | undefined): void {
  if (!entry) return;
  store.act('undo', 'Ada', (recorder) => {
    for (const one of store.action(entry.action)) {
      const stale = one.changes.some(({ seq, field }) => store.currentChange(subjectOf(one), field)?.seq !== seq);
      if (stale || !isCaseId(one.subject)) return;
      recorder.edit(
        one.subject,
        one.changes.map(({ field, old }) => ({ field, value: old })),
      );
    }
  });
}

function edit(recorder: Recorder, id: CaseId, at: number, step: Exclude<Step, { kind: 'undo' }>): void {
  switch (step.kind) {
    case 'create':
      recorder.createCase(id, auditId(at + 1), makeEdits(at, step));
      break;
    case 'set':
      recorder.edit(id, [step]);
      break;
    case 'many': {
      const questions = (QUESTIONS[at] ?? []).slice(step.from, step.from + 12);
      recorder.edit(
        id,
        questions.map((question) => ({ field: answerTo(question), value: step.value })),
      );
      recorder.edit(id, [{ field: fact('inspectorSafetyWellbeing'), value: step.fact }]);
      break;
    }
    case 'fail':
      recorder.edit(id, [{ field: answerTo('2.1.1'), value: 'yes' }]);
      throw new Error('thought better of it');
    default:
      unreachable(step);
  }
}

function take(store: Store, step: Step, at: number): void {
  if (step.kind === 'undo') {
    undo(store, store.history(auditId(at + 1), null, 10)[step.back]);
    return;
  }
  const id = caseId(step.number + 100 * at);
  if (step.kind === 'create' && store.auditOf(id) !== null) return;
  store.act('answer', 'Ada', (recorder) => edit(recorder, id, at, step));
}

const REFUSALS: ReadonlySet<unknown> = new Set(['none', 'not-found', 'exists']);

async function takeAll(at: number, given: readonly Step[]): Promise<void> {
  const driver = await openDriverOf(await makeWorkbook());
  const store = storeOver(driver);
  for (const [number, framework] of FRAMEWORKS.entries()) addAudit(store, number + 1, framework);
  for (const step of given) {
    const failure = await codeOfFailure(() => take(store, step, at));
    const expected = failure instanceof Error ? failure.message === 'thought better of it' : REFUSALS.has(failure);
    if (!expected) throw failure;
  }
  for (const [number, framework] of FRAMEWORKS.entries()) {
    expectReplayed(store, auditId(number + 1), frameworkOf(framework));
  }
  expect(store.verify(() => {}).faults).toEqual([]);
  driver.close();
}

/** Sequences that once failed, or that each kind of mistake needs, by name. */
const KEPT: Readonly<Record<string, readonly Step[]>> = {
  'a case type that changes under answers of both types': [
    { kind: 'create', number: 1, caseType: 'court', reference: 1 },
    { kind: 'set', number: 1, field: answerTo('2.1.1'), value: 'yes' },
    { kind: 'set', number: 1, field: answerTo('3.1.1'), value: 'yes' },
    { kind: 'set', number: 1, field: CASE_TYPE, value: 'out-of-court' },
    { kind: 'set', number: 1, field: answerTo('2.1.1'), value: 'no' },
  ],
  'an answer to a case whose making was undone': [
    { kind: 'create', number: 1, caseType: 'court', reference: 1 },
    { kind: 'undo', back: 0 },
    { kind: 'set', number: 1, field: answerTo('2.1.1'), value: 'yes' },
    { kind: 'create', number: 2, caseType: 'court', reference: 1 },
    { kind: 'undo', back: 3 },
  ],
  'an undo that would bring back a reference that is taken': [
    { kind: 'create', number: 1, caseType: 'court', reference: 1 },
    { kind: 'set', number: 1, field: REFERENCE, value: 'R' },
    { kind: 'create', number: 2, caseType: 'court', reference: 1 },
    { kind: 'undo', back: 1 },
  ],
  'an action that fails between two that do not': [
    { kind: 'create', number: 1, caseType: 'court', reference: 1 },
    { kind: 'fail', number: 1 },
    { kind: 'many', number: 1, from: 0, value: 'na', fact: 'low' },
  ],
};

test.each(Object.entries(KEPT))('replaying the log gives every projection: %s', async (_, given) => {
  for (const at of FRAMEWORKS.keys()) await takeAll(at, given);
});

test.each([...FRAMEWORKS.entries()])(
  'replaying the log gives every projection, whatever is done (%i: %s)',
  async (at) => {
    const runs = { seed: SEED + at, numRuns: 40 };
    await fc.assert(
      fc.asyncProperty(steps(at), (given) => takeAll(at, given)),
      runs,
    );
  },
);
