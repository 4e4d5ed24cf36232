import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../domain/framework/load.ts';
import yos from '../../../domain/framework/sets/yos-2018/1.json' with { type: 'json' };
import { FieldId, QuestionId } from '../../../domain/ids.ts';
import { planSections } from '../../session/sections.ts';
import { viewCase } from '../../session/view-case.ts';
import { arriveAt, entryOf, findByNumber, nextApplicable, nextSection, nextUnanswered, sectionOf } from './moves.ts';

const q = (id: string): QuestionId => QuestionId.parse(id);

/** A court case in which nothing under 2.2.2 and 2.3.2 applies, and the questions given are answered. */
function walk(...answered: string[]) {
  const loaded = loadFramework(yos);
  const sections = planSections(loaded, 'court');
  const answers = new Map(answered.map((id) => [q(id), 'yes' as const]));
  const facts = { [FieldId.parse('inspectorSafetyWellbeing')]: 'low' };
  const entered = {
    facts,
    complete: false,
    status: 'in-progress' as const,
    revision: 1,
    isWithdrawn: false,
    auditStatus: 'open' as const,
    assessor: null,
    answers,
    notes: new Map(),
    examples: new Set<QuestionId>(),
  };
  const view = viewCase({ loaded, caseType: 'court', sections }, entered, null);
  return { sections, rows: view.rows, states: view.sections };
}

describe('An address leads', () => {
  const arrive = (walked: ReturnType<typeof walk>, at: string | null) => {
    const arrival = arriveAt(walked, at);
    return arrival && [arrival.section.id, arrival.question];
  };

  it('to the question it names, or to the heading of the section it names', () => {
    expect(arrive(walk(), '2.1.2.b')).toEqual(['2.1.2', '2.1.2.b']);
    expect(arrive(walk(), '2.2.2')).toEqual(['2.2.2', null]);
    expect(arrive(walk(), '2.2.2.a')).toEqual(['2.2.2', null]); // it does not apply, and is folded away there
  });

  it('to what is to be answered next where it names nothing that there is', () => {
    expect(arrive(walk(), null)).toEqual(['2.1.1', '2.1.1.a']);
    expect(arrive(walk('2.1.1.a'), 'strange')).toEqual(['2.1.1', '2.1.1.b']);
  });

  it('nowhere in a case where nothing is asked', () => {
    expect(arriveAt({ sections: [], rows: new Map() }, null)).toBeNull();
  });
});

describe('The next question', () => {
  it('follows in the section, then its judgement, then the next section', () => {
    expect(nextApplicable(walk(), q('2.1.1.a'), 1)).toBe('2.1.1.b');
    expect(nextApplicable(walk(), q('2.1.1.r1'), 1)).toBe('2.1.1');
    expect(nextApplicable(walk(), q('2.1.1'), 1)).toBe('2.1.2.a');
    expect(nextApplicable(walk(), q('2.1.2.a'), -1)).toBe('2.1.1');
  });

  it('is never one that does not apply', () => {
    expect(nextApplicable(walk(), q('2.2.1'), 1)).toBe('2.2.3.a');
    expect(nextApplicable(walk(), q('2.2.3.a'), -1)).toBe('2.2.1');
  });

  it('is none at the ends', () => {
    expect(nextApplicable(walk(), q('2.1.1.a'), -1)).toBeNull();
    expect(nextApplicable(walk(), q('case.good-practice'), 1)).toBeNull();
  });

  it('without an answer is found past answered ones, and round the end', () => {
    expect(nextUnanswered(walk('2.1.1.b', '2.1.1.c'), q('2.1.1.a'), 1)).toBe('2.1.1.d');
    expect(nextUnanswered(walk(), q('case.good-practice'), 1)).toBe('2.1.1.a');
    expect(nextUnanswered(walk(), q('2.1.1.a'), -1)).toBe('case.good-practice');
  });
});

describe('A section', () => {
  it('is entered at its first question without an answer', () => {
    const walked = walk('2.1.2.a');
    const section = sectionOf(walked, '2.1.2');
    expect(section && entryOf(walked, section)).toBe('2.1.2.b');
  });

  it('that does not apply is passed over', () => {
    const walked = walk();
    const from = sectionOf(walked, '2.2.1.a');
    expect(from && nextSection(walked, from, 1)?.id).toBe('2.2.3');
  });
});

it.each([
  ['2.1.1 a', '2.1.1.a'],
  ['211a', '2.1.1.a'],
  ['2.1.1.A', '2.1.1.a'],
  ['211', '2.1.1'],
  ['oversight', 'case.oversight'],
])('a question is found by what people type: %s', (typed, id) => {
  expect(findByNumber(walk(), typed)).toBe(id);
});

it('a number that is none finds nothing', () => {
  expect(findByNumber(walk(), '9.9')).toBeNull();
  expect(findByNumber(walk(), '')).toBeNull();
});
