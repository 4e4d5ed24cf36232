import type { Client } from '../../api/contract.ts';
import { indexFramework } from '../../domain/framework/index-framework.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { CaseId } from '../../domain/ids.ts';

/** The frameworks that cases go by, each fetched once. */
export interface Frameworks {
  get(id: string, version: number): Promise<LoadedFramework>;
  /** Fetches the framework of a case while the case itself is fetched; nothing once one is known, since it is mostly the same. */
  prepare(id: CaseId): Promise<void>;
  clear(): void;
}

/** Frameworks of one client, none fetched yet. */
export function makeFrameworks(client: Pick<Client, 'framework.get' | 'framework.ofCase'>): Frameworks {
  const known = new Map<string, LoadedFramework>();
  const nameOf = (id: string, version: number): string => `${id}@${version}`;
  return {
    async get(id, version) {
      const loaded = known.get(nameOf(id, version)) ?? indexFramework(await client['framework.get']({ id, version }));
      known.set(nameOf(id, version), loaded);
      return loaded;
    },
    async prepare(id) {
      if (known.size > 0) return;
      const framework = await client['framework.ofCase']({ case: id });
      known.set(nameOf(framework.id, framework.version), indexFramework(framework));
    },
    clear: () => known.clear(),
  };
}
