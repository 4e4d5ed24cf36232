import { type LoadedFramework, loadFramework } from './load.ts';
import yjs2021v1 from './sets/yjs-2021/1.json' with { type: 'json' };
import yos2018v1 from './sets/yos-2018/1.json' with { type: 'json' };

/** Finds frameworks by id and version. A case keeps the version it was started in (A5). */
export interface Registry {
  /** The newest version of each framework. */
  readonly newest: readonly LoadedFramework[];
  /** One exact version, or null where this program does not have it. */
  find(id: string, version: number): LoadedFramework | null;
}

/** A registry of the given frameworks. */
export function makeRegistry(frameworks: readonly LoadedFramework[]): Registry {
  const newest = new Map<string, LoadedFramework>();
  for (const loaded of frameworks) {
    const { id, version } = loaded.framework;
    if (version > (newest.get(id)?.framework.version ?? 0)) newest.set(id, loaded);
  }
  return {
    newest: [...newest.values()],
    find: (id, version) =>
      frameworks.find(({ framework }) => framework.id === id && framework.version === version) ?? null,
  };
}

/** The sets that Casebook is released with, oldest first. `sets/released.json` holds their hashes: they never change. */
export function releasedRegistry(): Registry {
  return makeRegistry([yos2018v1, yjs2021v1].map(loadFramework));
}
