import { sayCount } from '../../parts/words.ts';
import { DomainResults } from './DomainResults.tsx';
import type { FigureView } from './FigureCells.tsx';
import { FigureTable } from './FigureTable.tsx';
import { HowToRead } from './HowToRead.tsx';
import { NoCases } from './NoCases.tsx';
import { PromptRows } from './PromptRows.tsx';
import { RatingsTable } from './RatingsTable.tsx';
import type { ResultsView } from './results-view.tsx';
import { Summary } from './Summary.tsx';
import type { Unfolded } from './unfolded.ts';
import type { AuditResults } from './use-results.ts';

function NoneComplete({ audit }: { readonly audit: AuditResults['audit'] }) {
  return (
    <p className="govuk-inset-text">
      None of the {sayCount(audit.cases, 'case')} is complete yet, so no case is counted. Count all cases to see how the
      figures stand.
    </p>
  );
}

/** Everything the results say, under the switches. */
export function ResultsBody({
  value,
  view: { which, showsInterval },
  results: address,
  unfolded,
}: {
  readonly value: AuditResults;
  readonly view: ResultsView;
  /** The address of the results. */
  readonly results: string;
  readonly unfolded: Unfolded;
}) {
  const { audit, results, words } = value;
  const view: FigureView = { words, showsInterval, results: address };
  return (
    <>
      {audit.cases === 0 && <NoCases audit={audit} />}
      {audit.cases > 0 && which === 'complete' && audit.complete === 0 && <NoneComplete audit={audit} />}
      <Summary value={value} which={which} />
      {results.warnings.map(({ standard, message }) => (
        <p key={standard} className="govuk-inset-text">
          <strong>Note:</strong> {message}
        </p>
      ))}
      <RatingsTable results={results} words={words} />
      <HowToRead words={words} />
      {words.framework.domains.map((domain) => (
        <DomainResults key={domain.id} domain={domain} results={results} view={view} unfolded={unfolded} />
      ))}
      <h2 className="govuk-heading-m app-domain">Asked of every case</h2>
      <FigureTable caption="Questions asked of every case" first="Question" view={view} hasBands={false}>
        <tbody>
          <PromptRows figures={results.caseQuestions} view={view} isNumbered={false} />
        </tbody>
      </FigureTable>
      <p className="govuk-hint">{words.framework.licence}</p>
    </>
  );
}
