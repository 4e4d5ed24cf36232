import {
  type ClassificationAgreement,
  type ClassificationPair,
  classificationPairs,
} from '../../../../domain/classification/agreement.ts';
import { Asked } from '../../../parts/Asked.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { wordsOf } from '../../../parts/framework-words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import { Controls } from '../Controls.tsx';
import { NoCases } from '../NoCases.tsx';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { useResultsView } from '../results-view.tsx';
import { countedCases } from '../which-cases.ts';
import { sayAgreement } from './agreement-words.ts';
import { ClassTable } from './ClassTable.tsx';

function Comparison({
  found,
  pair,
  words,
}: {
  found: ClassificationAgreement;
  pair: ClassificationPair;
  words: FrameworkWords;
}) {
  const title = `${pair.label}: ${words.caseType(found.caseType)}`;
  const [head, ...others] = sayAgreement(found);
  return (
    <section aria-label={title} className="app-standard">
      <h2 className="govuk-heading-s">{title}</h2>
      <p>
        <strong>{head}</strong> {others.join(' ')}
      </p>
      {found.table.length > 0 && <ClassTable found={found} pair={pair} caption={`${title}, in cases`} />}
    </section>
  );
}

/** How the service's classifications compare with the inspector's, as the reports give it. */
export function ClassificationsView(props: OfResults) {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  const { audit } = props;
  const { view, setView } = useResultsView(audit);
  const cases = countedCases(view.which);
  const query = useQuery(`classifications ${audit.id} ${cases}`, async () => {
    await saver.flushAll();
    const [found, { framework }] = await Promise.all([
      client['classification.agreement']({ audit: audit.id, cases }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { found, words: wordsOf(framework) };
  });
  return (
    <ResultsPage {...props} here="classifications" title="Classifications: the service's and the inspector's">
      <Controls audit={audit} view={view} countsCases onChange={setView} hasInterval={false} />
      <Asked query={query}>
        {({ found, words }) => (
          <>
            {found.length === 0 && <NoCases audit={audit} />}
            {classificationPairs(words.framework).flatMap((pair) =>
              found
                .filter(({ field }) => field === pair.inspector)
                .map((one) => (
                  <Comparison key={`${one.field} ${one.caseType}`} found={one} pair={pair} words={words} />
                )),
            )}
          </>
        )}
      </Asked>
    </ResultsPage>
  );
}
