import type { Client } from '../../api/contract.ts';
import { indexFramework } from '../../domain/framework/index-framework.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';

/** The frameworks that cases go by, each fetched once. */
export interface Frameworks {
  get(id: string, version: number): Promise<LoadedFramework>;
  clear(): void;
}

/** Frameworks of one client, none fetched yet. */
export function makeFrameworks(client: Pick<Client, 'framework.get'>): Frameworks {
  const known = new Map<string, LoadedFramework>();
  return {
    async get(id, version) {
      const name = `${id}@${version}`;
      const loaded = known.get(name) ?? indexFramework(await client['framework.get']({ id, version }));
      known.set(name, loaded);
      return loaded;
    },
    clear: () => known.clear(),
  };
}
