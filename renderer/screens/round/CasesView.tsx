import { useRef, useState } from 'react';
import { Asked } from '../../parts/Asked.tsx';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { MakeCases } from '../sample/drawn/MakeCases.tsx';
import { RoundActionsLeft } from './actions/RoundActionsLeft.tsx';
import { DrawAgain } from './DrawAgain.tsx';
import { DrawPanel } from './DrawPanel.tsx';
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
    return { cases, feedback, list, sample };
  });
  const [done, setDone] = useState('');
  const [isDrawnAgain, setDrawnAgain] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const changed = (): void => {
    query.reload();
    onChanged();
  };
  const made = (words: string): void => {
    setDone(words);
    setDrawnAgain(false);
    said.current?.focus({ preventScroll: true }); // the button that had it is gone
    changed();
  };
  const drawnAgain = (): void => {
    setDone('');
    setDrawnAgain(true);
    changed();
  };
  return (
    <>
      <RoundActionsLeft {...shown} />
      <Asked query={query}>
        {({ cases, feedback, list, sample }) => (
          <>
            {sample === null && <DrawPanel audit={audit} list={list} onDrawn={made} />}
            {sample !== null && (
              <MakeCases
                key={`make ${sample.kept.at}`}
                audit={audit.id}
                sample={sample}
                of="round"
                takesFocus={isDrawnAgain}
                onMade={made}
              />
            )}
            <p role="status" className="app-done" tabIndex={-1} ref={said}>
              {done}
            </p>
            {cases.length > 0 && <RoundCases audit={audit} cases={cases} feedback={feedback} />}
            {sample !== null && list !== null && (
              <DrawAgain key={`again ${sample.kept.at}`} audit={audit} list={list} onDrawn={drawnAgain} />
            )}
          </>
        )}
      </Asked>
    </>
  );
}
