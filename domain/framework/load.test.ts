import { describe, expect, test } from 'vitest';
import { QuestionId } from '../ids.ts';
import { FrameworkError, loadFramework } from './load.ts';
import { releasedRegistry } from './registry.ts';
import third from './test-data/third-framework.json' with { type: 'json' };

type Json = typeof third;

/** The faults of the third framework with one thing changed. */
function faultsOf(change: (framework: Json) => unknown): readonly string[] {
  const framework = structuredClone(third);
  const changed = change(framework);
  try {
    loadFramework(changed ?? framework);
    return [];
  } catch (error) {
    if (error instanceof FrameworkError) return error.faults;
    throw error;
  }
}

/** A value of the test data, at a dotted path; a path that is not there is a mistake in the test. */
function at(framework: Json, path: string): Record<string, unknown> {
  let found: unknown = framework;
  for (const name of path.split('.')) found = Object.entries(found ?? {}).find(([key]) => key === name)?.[1];
  if (typeof found !== 'object' || found === null) throw new Error(`expected an object or list at ${path}; found none`);
  return found as Record<string, unknown>; // checked above
}

const set = (path: string, name: string, value: unknown) => (framework: Json) => {
  at(framework, path)[name] = value;
};

describe('a framework that can be used', () => {
  test.each(releasedRegistry().newest.map((loaded) => [loaded.framework.id, loaded] as const))(
    '%s is frozen all the way down',
    (_, loaded) => {
      const thaw: unknown[] = [loaded.framework, loaded.questions];
      for (let value = thaw.pop(); value !== undefined; value = thaw.pop()) {
        if (typeof value !== 'object' || value === null) continue;
        expect(Object.isFrozen(value)).toBe(true);
        thaw.push(...Object.values(value).filter((part) => part !== undefined));
      }
    },
  );

  test('another set of bands, scales, fields and standards needs no change of code', () => {
    const loaded = loadFramework(third);
    expect(loaded.framework.id).toBe('mentoring-review');
    expect(loaded.questions.map(({ id }) => id)).toEqual(
      ['M1.1', 'M1.1.a', 'M1.1.b', 'M1.1.r1', 'M1.2', 'M2.1', 'W1.1', 'case.follow-up'], //
    );
    expect(loaded.questionById.get(QuestionId.parse('M1.1.b'))).toMatchObject({ denominator: 'applicable' });
  });

  test('qualitative key questions are not asked of cases', () => {
    const { questions } = loadFramework(third);
    expect(questions.some(({ standard }) => standard === 'L1' || standard === 'A1')).toBe(false);
  });
});

describe('a framework that cannot be used says where, what was found and what is expected', () => {
  const KEY = 'domains.1.standards.0.keyQuestions.0';
  test.each<[string, (framework: Json) => unknown, string]>([
    ['not a framework', () => [], 'file: Invalid input: expected object, received array'],
    ['a key that is not known', set('rules', 'bonus', 1), 'rules: Unrecognized key: "bonus"'],
    [
      'a value of the wrong kind',
      set('rules.rounding', 'decimals', 4),
      'rules.rounding.decimals: Too big: expected number to be <=3',
    ],
    [
      'both in and notIn',
      set('domains.1.standards.0.keyQuestions.1.appliesWhen', 'in', ['acute']),
      'domains.1.standards.0.keyQuestions.1.appliesWhen: give either "in" or "notIn"',
    ],
    [
      'a question twice',
      set('domains.2.standards.0.keyQuestions.0', 'id', 'M1.1'),
      'question "M1.1" occurs twice; expected once',
    ],
    [
      'a qualitative question by the id of a prompt',
      set('domains.0.standards.0.keyQuestions.0', 'id', 'M1.1.a'),
      'question "M1.1.a" occurs twice; expected once',
    ],
    [
      'a case question by the id of another',
      set('caseQuestions.0', 'id', 'W1.1'),
      'question "W1.1" occurs twice; expected once',
    ],
    ['a standard twice', set('domains.2.standards.0', 'id', 'M1'), 'standard "M1" occurs twice; expected once'],
    ['a field twice', set('caseFields.2', 'id', 'need'), 'field "need" occurs twice; expected once'],
    ['a case type twice', set('caseTypes.2', 'id', 'matched'), 'case type "matched" occurs twice; expected once'],
    [
      'a ground twice',
      set('rules.discretion.grounds.1', 'id', 'other-evidence'),
      'ground "other-evidence" occurs twice; expected once',
    ],
    ['a rating twice', set('rules.ratings.1', 'id', 'weak'), 'rating "weak" occurs twice; expected once'],
    [
      'a condition on an unknown field',
      set(KEY, 'appliesWhen', { field: 'mood', in: ['good'] }),
      'question "M1.1" depends on field "mood"; expected one of caseFields',
    ],
    [
      'a condition on a field that is no choice',
      set(KEY, 'appliesWhen', { field: 'meetings', in: ['1'] }),
      'question "M1.1" depends on field "meetings"; expected a choice field',
    ],
    [
      'a condition on an unknown option',
      set(KEY, 'appliesWhen', { field: 'need', notIn: ['none'] }),
      'question "M1.1" depends on "need" being "none"; expected one of its options',
    ],
    [
      'a domain of an unknown case type',
      set('domains.1', 'caseType', 'friends'),
      'domain "matched" names case type "friends"; expected one of caseTypes',
    ],
    [
      'illustrated by an unknown case type',
      set('domains.3', 'illustrativeCaseType', 'friends'),
      'domain "afterwards" names case type "friends"; expected one of caseTypes',
    ],
    [
      'a field of an unknown case type',
      set('caseFields.3', 'caseTypes', ['friends']),
      'field "meetings" names case type "friends"; expected one of caseTypes',
    ],
    [
      'judged on cases without a case type',
      set('domains.0.standards.0', 'evidence', 'cases'),
      'standard "L1" is judged on cases; expected its domain to name a case type',
    ],
    [
      'a wrong number of scored standards',
      set('rules.overall', 'scoredStandards', 4),
      'rules.overall.scoredStandards is 4; expected 3, the number of scored standards',
    ],
    [
      'a limit by an unknown standard',
      set('rules.limitingJudgements.0', 'standard', 'X9'),
      'rules.limitingJudgements names standard "X9"; expected one of the standards',
    ],
    [
      'a limit to an unknown rating',
      set('rules.limitingJudgements.0', 'overallAtMost', 'fair'),
      'rating "fair" is used; expected one of rules.ratings',
    ],
    [
      'a band of an unknown rating',
      set('rules.bands.list.1', 'rating', 'fair'),
      'rating "fair" is used; expected one of rules.ratings',
    ],
    [
      'ratings that are not worst first',
      set('rules.ratings.1', 'score', 0),
      'rating "sound" scores no more than the one before; expected worst first',
    ],
    [
      'bands that start above 0',
      set('rules.bands.list.0', 'from', 1),
      'rules.bands starts above 0; expected every percentage to have a band',
    ],
    [
      'bands out of order',
      set('rules.bands.list.2', 'from', 55),
      'rules.bands: 55 follows 55.5; expected lowest first',
    ],
    [
      'a higher band that rates lower',
      set('rules.bands.list.2', 'rating', 'weak'),
      'rules.bands: "weak" follows "sound"; expected a better rating in each higher band',
    ],
    [
      'a higher score that rates lower',
      set('rules.overall.bands.2', 'rating', 'weak'),
      'rules.overall.bands: "weak" follows "sound"; expected a better rating in each higher band',
    ],
    [
      'a band that begins between thousandths',
      set('rules.bands.list.1', 'from', 55.5555),
      'rules.bands.list.1.from: Invalid number: must be a multiple of 0.001',
    ],
    [
      'a gap in the bands of the total',
      set('rules.overall.bands.1', 'from', 10),
      'rules.overall.bands: 10 to 20; expected to start at 9',
    ],
    [
      'an overlap in the bands of the total',
      set('rules.overall.bands.1', 'from', 8),
      'rules.overall.bands: 8 to 20; expected to start at 9',
    ],
    [
      'a total that cannot be reached',
      set('rules.overall.bands.2', 'to', 31),
      'rules.overall.bands end at 31; expected 30, the highest score',
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  test('all faults are told at once', () => {
    const faults = faultsOf((framework) => {
      set('domains.2.standards.0', 'id', 'M1')(framework);
      set('rules.overall', 'scoredStandards', 4)(framework);
    });
    expect(faults.length).toBeGreaterThanOrEqual(2);
  });
});
