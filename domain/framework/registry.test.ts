import { expect, test } from 'vitest';
import { loadFramework } from './load.ts';
import { makeRegistry, registryBeforeTheMove, releasedRegistry } from './registry.ts';
import third from './test-data/third-framework.json' with { type: 'json' };

const versions = [1, 3, 2].map((version) => loadFramework({ ...third, version }));

test('A5 a case keeps the version it was started in: every version stays to be found', () => {
  const registry = makeRegistry(versions);
  for (const version of [1, 2, 3]) {
    expect(registry.find('mentoring-review', version)?.framework.version).toBe(version);
  }
});

test('A5 a version this program does not have is null, not the nearest one', () => {
  expect(makeRegistry(versions).find('mentoring-review', 4)).toBeNull();
  expect(makeRegistry(versions).find('another', 1)).toBeNull();
});

test('a new audit is offered the newest version of each framework', () => {
  expect(makeRegistry(versions).newest.map(({ framework }) => framework.version)).toEqual([3]);
  expect(releasedRegistry().newest.map(({ framework }) => framework.id)).toEqual(['yos-2018', 'yjs-2021']);
});

test('the example standards are found in both versions, and no audit is made by them', () => {
  const { newest, examples, find } = releasedRegistry();
  expect(examples.map(({ framework }) => [framework.id, framework.version])).toEqual([['example-standards', 2]]);
  expect(newest.map(({ framework }) => framework.id)).not.toContain('example-standards');
  expect(find('example-standards', 1)?.framework.title).toContain('invented');
  expect(registryBeforeTheMove().find('example-standards', 2)).toBeNull();
});
