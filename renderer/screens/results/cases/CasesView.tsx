import { Link } from 'wouter';
import { Asked } from '../../../parts/Asked.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { sayValue } from '../../../parts/words.ts';
import { useReturn } from '../../../session/return-place.tsx';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { useResultsView } from '../results-view.tsx';
import { countedCases } from '../which-cases.ts';
import { CasesTable } from './CasesTable.tsx';
import { StateNavigation } from './StateNavigation.tsx';
import { readTraced, type Traced, tracedAddress } from './traced.ts';
import { useFigureCases } from './use-figure-cases.ts';

interface Props extends OfResults {
  /** The question, and which of its cases, as the address names them. */
  readonly question: string;
  readonly state: string;
}

function UnknownQuestion({ results }: { readonly results: string }) {
  return (
    <EmptyState title="There is no such figure">
      <p className="govuk-body">
        <Link href={results} className="govuk-link">
          Go to the results
        </Link>
      </p>
    </EmptyState>
  );
}

function Cases({ audit, results, traced }: OfResults & { traced: Traced }) {
  const which = countedCases(useResultsView(audit).view.which);
  const { question, state, within } = traced;
  const query = useFigureCases({ audit, ...traced, which });
  useReturn(query.status === 'ready');
  return (
    <Asked query={query}>
      {({ found, words }) => (
        <>
          <p className="app-lead">
            <strong>{question}</strong> {words.question(question)}
            {within && ` Of the cases with ${words.field(within.by)}: ${sayValue(within.group)}.`}
            {which === 'complete' && ' Completed cases only.'}
          </p>
          <StateNavigation
            address={(one) => tracedAddress(results, { question, state: one, within })}
            counts={found.counts}
            here={state}
          />
          <CasesTable
            base={tracedAddress(results, traced)}
            question={question}
            found={found}
            words={words}
            onMore={query.more}
          />
        </>
      )}
    </Asked>
  );
}

/** The cases that a figure counts, by their state, each with its note: from here to the case, and from there back. */
export function CasesView({ question, state, ...props }: Props) {
  const traced = readTraced(question, state);
  return (
    <ResultsPage {...props} here="cases" title={`Cases of ${question}`}>
      {traced ? <Cases {...props} traced={traced} /> : <UnknownQuestion results={props.results} />}
    </ResultsPage>
  );
}
