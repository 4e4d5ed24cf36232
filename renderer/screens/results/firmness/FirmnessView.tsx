import { firmnessOf } from '../../../../domain/scoring/firmness.ts';
import { sayOverallFirmness } from '../../../../domain/scoring/firmness-words.ts';
import { FEW_CASES } from '../../../../domain/scoring/small-numbers.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { useReturn } from '../../../session/return-place.tsx';
import { Controls } from '../Controls.tsx';
import { NoCases } from '../NoCases.tsx';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { useResultsView } from '../results-view.tsx';
import { type AuditResults, useResults } from '../use-results.ts';
import { FirmQuestions } from './FirmQuestions.tsx';
import { FirmStandards } from './FirmStandards.tsx';

function Firmness({ value: { audit, results, words }, address }: { value: AuditResults; address: string }) {
  if (audit.cases === 0) return <NoCases audit={audit} />;
  const firmness = firmnessOf(results, words.framework);
  const { best, worst } = firmness.overall;
  const [head, ...changes] = sayOverallFirmness(firmness.overall, words);
  return (
    <>
      <section className="app-summary app-summary--plain" aria-labelledby="firm-overall">
        <h2 className="govuk-heading-s" id="firm-overall">
          Overall rating
        </h2>
        <p>
          <strong>{head}</strong>
        </p>
        {changes.map((change) => (
          <p key={change}>{change}</p>
        ))}
        {best !== worst && (
          <p>
            With what is not answered yet it could end anywhere from {words.rating(worst)} to {words.rating(best)}.
          </p>
        )}
      </section>
      <FirmQuestions firmness={firmness} words={words} results={address} />
      <FirmStandards standards={firmness.standards} words={words} />
      <p className="govuk-hint app-after-table">
        A sufficient case more or fewer is counted over the same cases. Figures of fewer than {FEW_CASES} cases are
        marked: one case decides them. An interval says how far chance alone may reach; it never changes a rating.
      </p>
    </>
  );
}

/** How sure each rating is (R7): the overall rating, key questions with the least firm first, and standards. */
export function FirmnessView(props: OfResults) {
  const { view, setView } = useResultsView(props.audit);
  const query = useResults(props.audit, view.which);
  useReturn(query.status === 'ready');
  return (
    <ResultsPage {...props} here="firmness" title="How firm the ratings are">
      <Controls audit={props.audit} view={view} onChange={setView} hasInterval={false} />
      <Asked query={query}>{(value) => <Firmness value={value} address={props.results} />}</Asked>
    </ResultsPage>
  );
}
