import { type LoadedFramework, loadFramework } from './load.ts';
import exampleV1 from './sets/example-standards/1.json' with { type: 'json' };
import exampleV2 from './sets/example-standards/2.json' with { type: 'json' };
import yjs2021v1 from './sets/yjs-2021/1.json' with { type: 'json' };
import yos2018v1 from './sets/yos-2018/1.json' with { type: 'json' };

/** Finds frameworks by id and version. A case keeps the version it was started in (A5). */
export interface Registry {
  /** The newest version of each framework that audits are made by. */
  readonly newest: readonly LoadedFramework[];
  /** The newest version of each that is there for the samples: no audit is made by it. */
  readonly examples: readonly LoadedFramework[];
  /** One exact version, or null where this program does not have it. */
  find(id: string, version: number): LoadedFramework | null;
}

function newestOf(frameworks: readonly LoadedFramework[]): readonly LoadedFramework[] {
  const newest = new Map<string, LoadedFramework>();
  for (const loaded of frameworks) {
    const { id, version } = loaded.framework;
    if (version > (newest.get(id)?.framework.version ?? 0)) newest.set(id, loaded);
  }
  return [...newest.values()];
}

/** A registry of the given frameworks; the examples are found like any, and no audit is made by them. */
export function makeRegistry(
  frameworks: readonly LoadedFramework[],
  examples: readonly LoadedFramework[] = [],
): Registry {
  const all = [...frameworks, ...examples];
  return {
    newest: newestOf(frameworks),
    examples: newestOf(examples),
    find: (id, version) => all.find(({ framework }) => framework.id === id && framework.version === version) ?? null,
  };
}

/** The sets that Casebook is released with, oldest first. `sets/released.json` holds their hashes: they never change. */
export function releasedRegistry(): Registry {
  return makeRegistry([yos2018v1, yjs2021v1].map(loadFramework), [exampleV1, exampleV2].map(loadFramework));
}

/** The example standards as they were before version 2 was there: what the sample that shows a move is made with. */
export function registryBeforeTheMove(): Registry {
  return makeRegistry([loadFramework(exampleV1)]);
}
