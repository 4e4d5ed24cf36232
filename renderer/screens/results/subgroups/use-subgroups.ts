import type { AuditSummary } from '../../../../api/contract/audit.ts';
import type { FieldId } from '../../../../domain/ids.ts';
import { FEW_CASES } from '../../../../domain/scoring/small-numbers.ts';
import type { Subgroups } from '../../../../domain/subgroups/subgroups-schema.ts';
import { type FrameworkWords, wordsOf } from '../../../parts/framework-words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../../session/casebook.tsx';
import { type Query, useQuery } from '../../../session/query.ts';
import type { WhichCases } from '../which-cases.ts';
import type { SubgroupsOptions } from './SubgroupsControls.tsx';

interface Wanted {
  readonly audit: AuditSummary;
  readonly by: FieldId;
  readonly which: WhichCases;
  readonly options: SubgroupsOptions;
}

/** Asks for key questions by subgroup, with all that was entered counted. */
export function useSubgroups({ audit, by, which, options }: Wanted): Query<{
  readonly found: Subgroups;
  readonly words: FrameworkWords;
}> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  const { hidesSmall, showsWorkers } = options;
  return useQuery(`subgroups ${audit.id} ${by} ${which} ${hidesSmall} ${showsWorkers}`, async () => {
    await saver.flushAll();
    const hidesBelow = hidesSmall ? FEW_CASES : null;
    const [found, { framework }] = await Promise.all([
      client['subgroup.figures']({ audit: audit.id, by, cases: which, hidesBelow, showsWorkers }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { found, words: wordsOf(framework) };
  });
}
