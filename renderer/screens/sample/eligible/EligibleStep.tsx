import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { JudgedRow } from '../../../../api/contract/sample.ts';
import type { SampleSettings } from '../../../../domain/sampling/settings.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import type { SampleState } from '../use-sample.ts';
import { EligibleCounts } from './EligibleCounts.tsx';
import { EligibleRows } from './EligibleRows.tsx';
import { WindowsForm } from './WindowsForm.tsx';

/** S2: who of the list is eligible, by windows and case types, and who is left out by decision. */
export function EligibleStep({
  state: { audit, words, isRound },
  settings,
  onSettings,
}: {
  readonly state: SampleState;
  readonly settings: SampleSettings;
  readonly onSettings: (settings: SampleSettings) => void;
}) {
  const { client, author } = useCasebook();
  const [round, setRound] = useState(0);
  const [done, setDone] = useState('');
  const said = useRef<HTMLParagraphElement>(null);
  const { eligibility } = settings;
  const counts = useQuery(JSON.stringify([audit.id, eligibility, round]), () =>
    client['sample.eligible']({ audit: audit.id, eligibility }),
  );
  const exclude = async ({ case: { pseudonym } }: JudgedRow, reason: string | null): Promise<void> => {
    await client['caseload.exclude']({ author, audit: audit.id, pseudonym, reason });
    setDone(reason === null ? `${pseudonym} takes part again.` : `${pseudonym} is left out.`);
    said.current?.focus({ preventScroll: true }); // the row with the button that had it is read again
    setRound((before) => before + 1);
  };
  return (
    <>
      <div className="app-sample__two">
        {isRound ? (
          <p className="govuk-body">
            A round takes cases of every type, whenever their disposal was. What you leave out here, with a reason, is
            not drawn.
          </p>
        ) : (
          <WindowsForm
            eligibility={eligibility}
            words={words}
            onSave={(wanted) => onSettings({ ...settings, eligibility: wanted })}
          />
        )}
        <Asked query={counts}>{(found) => <EligibleCounts counts={found} words={words} />}</Asked>
      </div>
      <p role="status" className="app-done" tabIndex={-1} ref={said}>
        {done}
      </p>
      <EligibleRows audit={audit.id} eligibility={eligibility} words={words} round={round} onExclude={exclude} />
      {isRound ? (
        <Link href={`/audits/${audit.id}/round`} className="govuk-button">
          Go on to the draw
        </Link>
      ) : (
        <Link href={`/audits/${audit.id}/sample/draw`} className="govuk-button">
          Go on to the settings
        </Link>
      )}
    </>
  );
}
