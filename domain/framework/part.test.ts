import { describe, expect, test } from 'vitest';
import { frameworkCalled, nameFramework, partsOf, takePart } from './part.ts';
import { releasedRegistry } from './registry.ts';

const registry = releasedRegistry();
const whole = frameworkCalled(registry, 'yos-2018@1');
if (!whole) throw new Error('expected the set of 2018, found none');

describe('a part of a framework', () => {
  test('A1: asks a standard with all that is below it, and nothing else', () => {
    const { questions } = takePart(whole, ['2.1']);
    expect(questions.map(({ id }) => id)).toEqual(
      whole.questions.filter(({ standard }) => standard === '2.1').map(({ id }) => id),
    );
    expect(questions.length).toBeGreaterThan(3);
  });

  test('A1: asks a key question with its prompts, and the others of its standard not', () => {
    const asked = takePart(whole, ['2.2.1']).questions;
    expect(new Set(asked.map(({ id, keyQuestion }) => keyQuestion ?? id))).toEqual(new Set(['2.2.1']));
  });

  test('R4: a standard that is asked in part does not count towards the total', () => {
    const standards = takePart(whole, ['2.1', '2.2.1']).framework.domains.flatMap((domain) => domain.standards);
    expect(standards.map(({ id, scored }) => [id, scored])).toEqual([
      ['2.1', true],
      ['2.2', false],
    ]);
  });

  test('is read again from its name, and the whole has the name it always had', () => {
    const part = takePart(whole, ['2.1', '3.2.1']);
    expect(nameFramework(part)).toBe('yos-2018@1#2.1,3.2.1');
    expect(frameworkCalled(registry, nameFramework(part))?.questions).toEqual(part.questions);
    expect(nameFramework(whole)).toBe('yos-2018@1');
    expect(frameworkCalled(registry, 'none@1#2.1')).toBeNull();
  });

  test('may be made of any standard that is judged from cases, and of its key questions', () => {
    for (const id of partsOf(whole.framework)) expect(takePart(whole, [id]).questions.length).toBeGreaterThan(0);
    expect(partsOf(whole.framework)).not.toContain('1.1');
  });
});
