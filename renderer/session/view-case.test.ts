import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../domain/framework/load.ts';
import yjs from '../../domain/framework/sets/yjs-2021/1.json' with { type: 'json' };
import yos from '../../domain/framework/sets/yos-2018/1.json' with { type: 'json' };
import { FieldId, QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import { planSections } from './sections.ts';
import { type CasePlan, type Entered, settledOf, viewCase } from './view-case.ts';

const q = (id: string): QuestionId => QuestionId.parse(id);
const planOf = (json: unknown): CasePlan => {
  const loaded = loadFramework(json);
  return { loaded, caseType: 'court', sections: planSections(loaded, 'court') };
};
const plan = planOf(yjs);

function entered(answers: Record<string, Answer> = {}, notes: Record<string, string> = {}): Entered {
  return {
    facts: {},
    complete: false,
    status: 'in-progress',
    revision: 1,
    isWithdrawn: false,
    auditStatus: 'open',
    assessor: null,
    answers: new Map(Object.entries(answers).map(([id, answer]) => [q(id), answer])),
    notes: new Map(Object.entries(notes).map(([id, note]) => [q(id), note])),
    examples: new Set(),
  };
}

const stateOf = (section: string, what: Entered) => viewCase(plan, what, null).sections.get(section);

describe('The sections of a case', () => {
  it('are its key questions, each judged after its prompts, and the case questions', () => {
    expect(plan.sections.map(({ id }) => id).slice(-4)).toEqual(['2.4.1', '2.4.2', '2.4.3', 'case']);
    expect(plan.sections[0]?.questions.map(({ id }) => id).slice(-2)).toEqual(['2.1.1.i', '2.1.1']);
    expect(plan.sections.flatMap(({ questions }) => questions)).toHaveLength(72);
  });

  it('begin not started, and are in progress, then complete', () => {
    expect(stateOf('2.3.2', entered())).toEqual({ kind: 'not-started', answered: 0, applicable: 3 });
    const some = { '2.3.2.a': 'no', '2.3.2': 'no' } as const;
    expect(stateOf('2.3.2', entered(some))).toEqual({ kind: 'in-progress', answered: 2, applicable: 3 });
    expect(stateOf('2.3.2', entered({ ...some, '2.3.2.b': 'no' }))?.kind).toBe('complete');
  });

  it('A1 have a problem while an answer lacks its reason', () => {
    expect(stateOf('2.3.2', entered({ '2.3.2.a': 'na' }))?.kind).toBe('problem');
    expect(stateOf('2.3.2', entered({ '2.3.2.a': 'na' }, { '2.3.2.a': 'Not a feature' }))?.kind).toBe('in-progress');
  });

  it('A2 have a problem while the judgement contradicts the prompts without a note', () => {
    const against = { '2.3.2.a': 'no', '2.3.2.b': 'no', '2.3.2': 'yes' } as const;
    expect(stateOf('2.3.2', entered(against))?.kind).toBe('problem');
    expect(stateOf('2.3.2', entered(against, { '2.3.2': 'What decided it' }))?.kind).toBe('complete');
  });

  it('A3 do not apply, and count nothing, where a fact says so', () => {
    const low = { ...entered(), facts: { [FieldId.parse('inspectorSafetyWellbeing')]: 'low' } };
    const view = viewCase(planOf(yos), low, null);
    expect(view.sections.get('2.2.2')).toEqual({ kind: 'not-applicable', answered: 0, applicable: 0 });
  });
});

describe('A case takes no edit', () => {
  it('while it is locked, once another took its place, and while its audit is closed', () => {
    const open = entered();
    expect(settledOf(open)).toBeNull();
    expect(settledOf({ ...open, status: 'locked' })).toBe('case-locked');
    expect(settledOf({ ...open, isWithdrawn: true })).toBe('case-withdrawn');
    expect(settledOf({ ...open, isWithdrawn: true, auditStatus: 'closed' })).toBe('audit-closed');
  });
});

describe('A case worked out anew', () => {
  it('keeps what is the same the very same, so that nothing else is drawn again', () => {
    const before = viewCase(plan, entered(), null);
    const after = viewCase(plan, entered({ '2.1.1.a': 'yes' }), before);
    const changed = [...after.rows].filter(([id, row]) => before.rows.get(id) !== row).map(([id]) => id);
    expect(changed).toEqual(['2.1.1.a']);
    const sections = [...after.sections].filter(([id, state]) => before.sections.get(id) !== state);
    expect(sections.map(([id]) => id)).toEqual(['2.1.1']);
    expect([after.answered, after.applicable]).toEqual([1, 72]);
  });
});
