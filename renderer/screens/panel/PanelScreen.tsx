import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { Results } from '../../../domain/scoring/results-schema.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { Page } from '../../parts/Page.tsx';
import { useResults } from '../results/use-results.ts';
import { reportedCases } from '../results/which-cases.ts';
import { PanelStandard } from './PanelStandard.tsx';
import { usePanel } from './use-panel.ts';

type Act = ReturnType<typeof usePanel>;

function NothingToMove({ audit }: { readonly audit: AuditSummary }) {
  return (
    <EmptyState title="Nothing to move yet">
      <p className="govuk-body">A panel moves ratings that come from cases, and there are none yet.</p>
      <p className="govuk-body">
        <Link href={`/audits/${audit.id}/cases`} className="govuk-link">
          Go to the cases
        </Link>
      </p>
    </EmptyState>
  );
}

function Standards({ results, words, act }: { results: Results; words: FrameworkWords; act: Act }) {
  const fromCases = results.standards.filter((result) => result.evidence === 'cases');
  return words.framework.domains.map(({ id, title, standards }) => {
    const here = fromCases.filter((result) => standards.some((standard) => standard.id === result.id));
    if (here.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`domain-${id}`}>
        <h2 className="govuk-heading-m app-domain" id={`domain-${id}`}>
          {id}. {title}
        </h2>
        {here.map((result) => (
          <PanelStandard key={result.id} result={result} words={words} actions={act(result.id)} />
        ))}
      </section>
    );
  });
}

/** The ratings panel (R6): for each standard rated from cases, what the rule gives, and the decision to move it. */
export function PanelScreen({ audit }: { readonly audit: AuditSummary }) {
  const query = useResults(audit, reportedCases(audit));
  const act = usePanel(audit, query.reload);
  return (
    <Page title="Panel" caption={audit.service}>
      <Asked query={query}>
        {({ results, words, audit: now }) =>
          now.cases === 0 ? (
            <NothingToMove audit={audit} />
          ) : (
            <>
              <p className="app-lead">
                The panel may move a standard that is rated from cases. Percentages stay as they are, both ratings are
                kept and shown, and the panel's rating scores.
              </p>
              <Standards results={results} words={words} act={act} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}
