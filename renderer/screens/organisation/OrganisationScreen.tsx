import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { Results } from '../../../domain/scoring/results-schema.ts';
import { Asked } from '../../parts/Asked.tsx';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { Page } from '../../parts/Page.tsx';
import { useResults } from '../results/use-results.ts';
import { figuresBearingOn } from './case-evidence.ts';
import { QualitativeStandard } from './QualitativeStandard.tsx';
import { useEvidence, useRatings } from './use-ratings.ts';

type Act = ReturnType<typeof useRatings>;

interface Props {
  readonly results: Results;
  readonly evidence: ReadonlyMap<string, string>;
  readonly words: FrameworkWords;
  readonly act: Act;
}

function Standards({ results, evidence, words, act }: Props) {
  const byId = new Map(results.standards.map((result) => [result.id, result]));
  return words.framework.domains.map(({ id, title, standards }) => {
    const rated = standards.flatMap((standard) => {
      const result = byId.get(standard.id);
      return result?.evidence === 'qualitative' ? [{ standard, result }] : [];
    });
    if (rated.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`domain-${id}`}>
        <h2 className="govuk-heading-m app-domain" id={`domain-${id}`}>
          {id}. {title}
        </h2>
        {rated.map(({ standard, result }) => (
          <QualitativeStandard
            key={standard.id}
            standard={standard}
            result={result}
            evidence={evidence.get(standard.id) ?? ''}
            figures={figuresBearingOn(standard.id, results.caseQuestions)}
            words={words}
            actions={act(standard.id)}
          />
        ))}
      </section>
    );
  });
}

/** Organisational delivery, and every other standard that people rate on written evidence (R3). */
export function OrganisationScreen({ audit }: { readonly audit: AuditSummary }) {
  const query = useResults(audit, 'all');
  const evidence = useEvidence(audit);
  const act = useRatings(audit, query.reload);
  return (
    <Page title="Organisational delivery" caption={audit.service}>
      <p className="app-lead">
        These standards are rated by people, on documents, meetings, interviews and observation. Write down the evidence
        each rating rests on.
      </p>
      <Asked query={evidence}>
        {(written) => (
          <Asked query={query}>
            {({ results, words }) => <Standards results={results} evidence={written} words={words} act={act} />}
          </Asked>
        )}
      </Asked>
    </Page>
  );
}
