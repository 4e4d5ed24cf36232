import { Asked } from '../../parts/Asked.tsx';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { RoundActionsLeft } from './actions/RoundActionsLeft.tsx';
import { DrawPanel } from './DrawPanel.tsx';
import { MissingCases } from './MissingCases.tsx';
import { RoundCases } from './RoundCases.tsx';
import type { ShownRound } from './RoundPage.tsx';

/** The cases of a round, each with how far it is; before they are drawn, what earlier rounds left to do, and the draw. */
export function CasesView(shown: ShownRound) {
  const { audit, onChanged } = shown;
  const { client } = useCasebook();
  const saver = useSaver();
  const query = useQuery(`cases of round ${audit.id}`, async () => {
    await saver.flushAll(); // a case may have been completed a moment ago
    const [cases, feedback, { list }, { sample }] = await Promise.all([
      client['case.list']({ audit: audit.id }),
      client['round.feedback']({ audit: audit.id }),
      client['caseload.get']({ audit: audit.id }),
      client['sample.get']({ audit: audit.id }),
    ]);
    const missing = sample?.cases.filter(({ madeInto }) => madeInto === null).length ?? 0;
    return { cases, feedback, list, missing, isDrawn: sample !== null };
  });
  const changed = (): void => {
    query.reload();
    onChanged();
  };
  return (
    <>
      <RoundActionsLeft {...shown} />
      <Asked query={query}>
        {({ cases, feedback, list, missing, isDrawn }) => (
          <>
            {!isDrawn && <DrawPanel audit={audit} list={list} onDrawn={changed} />}
            {missing > 0 && <MissingCases audit={audit.id} missing={missing} onMade={changed} />}
            {cases.length > 0 && <RoundCases audit={audit} cases={cases} feedback={feedback} />}
          </>
        )}
      </Asked>
    </>
  );
}
