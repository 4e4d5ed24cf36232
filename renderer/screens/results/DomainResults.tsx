import type { Framework } from '../../../domain/framework/schema.ts';
import type { Results } from '../../../domain/scoring/results-schema.ts';
import { sayCount } from '../../parts/words.ts';
import type { FigureView } from './FigureCells.tsx';
import { Standard } from './Standard.tsx';
import type { Unfolded } from './unfolded.ts';

type Domain = Framework['domains'][number];

/** The standards of one domain under its heading. A domain has no rating (R8). */
export function DomainResults({
  domain,
  results,
  view,
  unfolded,
}: {
  readonly domain: Domain;
  readonly results: Results;
  readonly view: FigureView;
  readonly unfolded: Unfolded;
}) {
  const ids = new Set<string>(domain.standards.map(({ id }) => id));
  const questions = results.standards
    .filter(({ id }) => ids.has(id))
    .flatMap((standard) => (standard.evidence === 'cases' ? standard.keyQuestions : []));
  const count = domain.caseType === null ? null : (results.cases[domain.caseType] ?? 0);
  return (
    <section aria-labelledby={`domain-${domain.id}`}>
      <h2 className="govuk-heading-m app-domain" id={`domain-${domain.id}`}>
        {domain.id}. {domain.title}
        {count !== null && <span className="app-domain__cases"> {sayCount(count, 'case')}</span>}
      </h2>
      {questions.length > 0 && <FoldAll ids={questions.map(({ id }) => id)} title={domain.title} unfolded={unfolded} />}
      {results.standards
        .filter(({ id }) => ids.has(id))
        .map((result) => (
          <Standard key={result.id} result={result} view={view} unfolded={unfolded} />
        ))}
    </section>
  );
}

function FoldAll({
  ids,
  title,
  unfolded,
}: {
  readonly ids: readonly string[];
  readonly title: string;
  readonly unfolded: Unfolded;
}) {
  const areAllOpen = ids.every(unfolded.has);
  const change = (): void => (areAllOpen ? unfolded.hide(ids) : unfolded.show(ids));
  return (
    <button type="button" className="app-fold app-fold--all" aria-expanded={areAllOpen} onClick={change}>
      {areAllOpen ? 'Fold all prompts' : 'Unfold all prompts'}
      <span className="govuk-visually-hidden"> of {title}</span>
    </button>
  );
}
