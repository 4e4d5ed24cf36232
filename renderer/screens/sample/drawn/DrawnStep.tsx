import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ShownSample } from '../../../../api/contract/sample.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import type { SampleState } from '../use-sample.ts';
import { DrawnFacts } from './DrawnFacts.tsx';
import { FormerLedger } from './FormerLedger.tsx';
import { MakeCases } from './MakeCases.tsx';
import { MatchTable } from './MatchTable.tsx';
import { Methodology } from './Methodology.tsx';
import { SampleTable } from './SampleTable.tsx';
import { Shortfalls } from './Shortfalls.tsx';
import { StrataLedger } from './StrataLedger.tsx';
import { WorkersLedger } from './WorkersLedger.tsx';

function Drawn({ state, sample }: { readonly state: SampleState; readonly sample: ShownSample }) {
  const { audit, words } = state;
  const { client, author } = useCasebook();
  const [done, setDone] = useState('');
  const said = useRef<HTMLParagraphElement>(null);
  const tell = (words: string): void => {
    setDone(words);
    said.current?.focus({ preventScroll: true }); // what had it is gone
    state.reload();
  };
  const replace = async (pseudonym: string, reason: string): Promise<void> => {
    const { in: came } = await client['sample.replace']({ author, audit: audit.id, pseudonym, reason });
    tell(`${came} takes the place of ${pseudonym}.`);
  };
  const types = sample.kept.draw.types.filter(({ eligible }) => eligible > 0);
  return (
    <>
      <DrawnFacts sample={sample} words={words} />
      <Shortfalls sample={sample} words={words} />
      <MakeCases audit={audit.id} sample={sample} of={state.isRound ? 'round' : 'audit'} onMade={tell} />
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-no-print"
        onClick={() => window.print()}
      >
        Print the ledger
      </button>
      <p role="status" className="app-done" tabIndex={-1} ref={said}>
        {done}{' '}
        {done !== '' && sample.cases.every(({ madeInto }) => madeInto !== null) && (
          <Link href={`/audits/${audit.id}/cases`} className="govuk-link">
            Go to the cases
          </Link>
        )}
      </p>
      <SampleTable audit={audit.id} cases={sample.cases} words={words} onReplace={replace} />
      {sample.match.length > 0 && (
        <>
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
        </>
      )}
      <Methodology
        title={state.isRound ? 'In words' : 'In words, for the annexe on methodology'}
        paragraphs={sample.methodology}
      />
      {state.isRound ? <WorkersLedger sample={sample} /> : <StrataLedger sample={sample} words={words} />}
      <FormerLedger audit={audit.id} sample={sample} />
    </>
  );
}

/** The sample that was drawn, with its match, its words and its ledger. */
export function DrawnStep({ state }: { readonly state: SampleState }) {
  return state.sample && <Drawn state={state} sample={state.sample} />;
}
