import { Link } from 'wouter';
import { FigureState } from '../../../../api/contract/figure.ts';
import { QuestionId } from '../../../../domain/ids.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { useReturn } from '../../../session/return-place.tsx';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { useResultsView } from '../results-view.tsx';
import { CasesTable } from './CasesTable.tsx';
import { StateNavigation } from './StateNavigation.tsx';
import { useFigureCases } from './use-figure-cases.ts';

interface Props extends OfResults {
  /** The question and state that the address names. */
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

function Cases({ audit, results, question, state }: OfResults & { question: QuestionId; state: FigureState | null }) {
  const { view } = useResultsView();
  const query = useFigureCases({ audit, question, state, which: view.which });
  useReturn(query.status === 'ready');
  return (
    <Asked query={query}>
      {({ found, words }) => (
        <>
          <p className="app-lead">
            <strong>{question}</strong> {words.question(question)}
            {view.which === 'complete' && ' Completed cases only.'}
          </p>
          <StateNavigation base={`${results}/cases/${question}`} counts={found.counts} here={state} />
          <CasesTable
            base={`${results}/cases/${question}/${state ?? 'all'}`}
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
  const id = QuestionId.safeParse(question);
  const wanted = FigureState.safeParse(state);
  return (
    <ResultsPage {...props} here="cases" title={`Cases of ${question}`}>
      {id.success ? (
        <Cases {...props} question={id.data} state={wanted.success ? wanted.data : null} />
      ) : (
        <UnknownQuestion results={props.results} />
      )}
    </ResultsPage>
  );
}
