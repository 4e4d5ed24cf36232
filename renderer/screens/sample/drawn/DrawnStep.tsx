import { useState } from 'react';
import { Link } from 'wouter';
import type { ShownSample } from '../../../../api/contract/sample.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { sayCount } from '../../../parts/words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { useCommand } from '../../../session/command.ts';
import type { SampleState } from '../use-sample.ts';
import { DrawnFacts } from './DrawnFacts.tsx';
import { MatchTable } from './MatchTable.tsx';
import { Methodology } from './Methodology.tsx';
import { SampleTable } from './SampleTable.tsx';
import { Shortfalls } from './Shortfalls.tsx';
import { StrataLedger } from './StrataLedger.tsx';

/** What can be done with a sample as a whole: cases are made of it once, and its ledger is printed. */
function Actions({
  sample,
  onMake,
  isBusy,
}: {
  readonly sample: ShownSample;
  readonly onMake: () => void;
  readonly isBusy: boolean;
}) {
  const missing = sample.cases.filter(({ madeInto }) => madeInto === null).length;
  return (
    <div className="govuk-button-group app-no-print">
      {missing > 0 && (
        <button type="button" className="govuk-button" disabled={isBusy} onClick={onMake}>
          Make {sayCount(missing, 'case')} of the audit
        </button>
      )}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
        Print the ledger
      </button>
    </div>
  );
}

function Drawn({ state, sample }: { readonly state: SampleState; readonly sample: ShownSample }) {
  const { audit, words } = state;
  const { client, author } = useCasebook();
  const [done, setDone] = useState('');
  const making = useCommand();
  const make = (): void => {
    void making.run(async () => {
      const { made } = await client['sample.makeCases']({ author, audit: audit.id });
      setDone(`${sayCount(made, 'case')} made, with the facts of the list.`);
      state.reload();
    });
  };
  const replace = async (pseudonym: string, reason: string): Promise<void> => {
    const { in: came } = await client['sample.replace']({ author, audit: audit.id, pseudonym, reason });
    setDone(`${came} takes the place of ${pseudonym}.`);
    state.reload();
  };
  const types = sample.kept.draw.types.filter(({ eligible }) => eligible > 0);
  return (
    <>
      <DrawnFacts sample={sample} words={words} />
      {making.error && <FailureNotice error={making.error} />}
      <Shortfalls sample={sample} words={words} />
      <Actions sample={sample} onMake={make} isBusy={making.isBusy} />
      <p role="status" className="app-done">
        {done}{' '}
        {done !== '' && sample.cases.every(({ madeInto }) => madeInto !== null) && (
          <Link href={`/audits/${audit.id}/cases`} className="govuk-link">
            Go to the cases
          </Link>
        )}
      </p>
      <SampleTable audit={audit.id} cases={sample.cases} words={words} onReplace={replace} />
      <h2 className="govuk-heading-m app-sample__heading">Match between the sample and the eligible cases</h2>
      <div className="app-sample__matches">
        {types.map(({ caseType }) => (
          <MatchTable
            key={caseType}
            caseType={caseType}
            lines={sample.match.filter((line) => line.caseType === caseType)}
            words={words}
          />
        ))}
      </div>
      <Methodology paragraphs={sample.methodology} />
      <StrataLedger sample={sample} words={words} />
    </>
  );
}

/** The sample that was drawn, with its match, its words and its ledger. */
export function DrawnStep({ state }: { readonly state: SampleState }) {
  return state.sample && <Drawn state={state} sample={state.sample} />;
}
