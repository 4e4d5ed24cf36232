import { describe, expect, test } from 'vitest';
import { monthAfter, newPlan, planOf, typePlan, WantedPlan } from './wanted-plan.ts';

const OF = { service: 'Westmarch', framework: 'yos-2018' };
const CHOICES = [
  {
    id: '2.1',
    title: 'Assessment',
    domain: 'Court',
    keyQuestions: [
      { id: '2.1.1', text: '' },
      { id: '2.1.2', text: '' },
    ],
  },
];
const PLAN = { team: 'North', month: '2026-11', casesPerWorker: 2, assessor: null };

describe('the plan of a round, as it is typed', () => {
  test('comes back as it was planned', () => {
    const typed = typePlan({ ...OF, plan: PLAN, part: ['2.1'] }, CHOICES);
    const wanted = WantedPlan.parse(typed);
    expect([planOf(wanted), wanted.asked, wanted.keyQuestions]).toEqual([PLAN, 'part', ['2.1.1', '2.1.2']]);
  });

  test.each([
    ['count', '0'],
    ['count', '21'],
    ['count', '1.5'],
    ['team', ' '],
    ['month', { name: '', year: '2026' }],
    ['month', { name: '11', year: '26' }],
    ['asked', null],
  ])('is sent back for its %s where that is %j', (field, value) => {
    const typed = { ...typePlan({ ...OF, plan: PLAN, part: null }, CHOICES), [field]: value };
    expect(WantedPlan.safeParse(typed).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('is sent back where a part is asked and nothing is ticked, and begins with nothing chosen', () => {
    const typed = { ...newPlan('Ann', OF), team: 'North', month: { name: '11', year: '2026' }, asked: 'part' };
    expect(WantedPlan.safeParse(typed).error?.issues.map(({ path }) => path[0])).toEqual(['keyQuestions']);
    expect(newPlan('Ann', OF)).toMatchObject({ asked: '', keyQuestions: [], month: { name: '', year: '' } });
  });
});

test('the month after November is December, and after that January of the next year', () => {
  expect([monthAfter('2026-11'), monthAfter('2026-12')]).toEqual(['2026-12', '2027-01']);
});
