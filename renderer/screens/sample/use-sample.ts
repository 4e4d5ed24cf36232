import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ShownSample } from '../../../api/contract/sample.ts';
import type { KeptList } from '../../../domain/sampling/kept.ts';
import type { SampleSettings } from '../../../domain/sampling/settings.ts';
import { type FrameworkWords, wordsOf } from '../../parts/framework-words.ts';
import { useCasebook, useFrameworks } from '../../session/casebook.tsx';
import { type Query, useQuery } from '../../session/query.ts';

/** What there is of an audit's sample: the list, the sample, and what the next draw would go by. */
export interface SampleState {
  readonly audit: AuditSummary;
  readonly list: KeptList | null;
  readonly sample: ShownSample | null;
  readonly suggested: SampleSettings;
  /** Whether the audit is a dip-sample round, which has a draw of its own. */
  readonly isRound: boolean;
  readonly words: FrameworkWords;
  reload(): void;
}

/** Asks for all of it at once, so that every step shows one state; anew, with nothing shown until then, for each draw. */
export function useSample(
  audit: AuditSummary,
  draws: number,
): Query<Omit<SampleState, 'reload'>> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  return useQuery(`sample ${audit.id} ${draws}`, async () => {
    const [{ list }, { sample }, { settings }, { round }, { framework }] = await Promise.all([
      client['caseload.get']({ audit: audit.id }),
      client['sample.get']({ audit: audit.id }),
      client['sample.settings']({ audit: audit.id }),
      client['round.get']({ audit: audit.id }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { audit, list, sample, suggested: settings, isRound: round !== null, words: wordsOf(framework) };
  });
}
