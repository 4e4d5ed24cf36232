import type { LoadedFramework } from '../framework/load.ts';
import type { QuestionId } from '../ids.ts';
import type { Figure } from '../scoring/figure-schema.ts';
import type { Results } from '../scoring/results-schema.ts';
import type { Finding, FindingCounts, KeptFinding, Suggestion } from './finding-schema.ts';
import { sayFinding } from './sentence.ts';
import { suggest } from './suggestions.ts';

/** Every figure of results by question. */
export function figuresById({ standards, caseQuestions }: Results): ReadonlyMap<QuestionId, Figure> {
  const all: readonly Figure[] = standards
    .flatMap((standard) => (standard.evidence === 'cases' ? standard.keyQuestions : []))
    .flatMap((key) => [key, ...key.prompts, ...key.recordedQuestions]);
  return new Map([...all, ...caseQuestions].map((figure) => [figure.id, figure]));
}

function suggestAll({ framework }: LoadedFramework, results: Results): ReadonlyMap<QuestionId, Suggestion> {
  const byDomain = framework.domains.map(({ standards }) => {
    const ids = new Set(standards.map(({ id }) => id));
    const prompts = results.standards.flatMap((standard) =>
      standard.evidence === 'cases' && ids.has(standard.id) ? standard.keyQuestions.flatMap((key) => key.prompts) : [],
    );
    return [...suggest(prompts, framework.rules)];
  });
  return new Map(byDomain.flat());
}

function countsOf({ yes, no, notApplicable, unanswered }: Figure): FindingCounts {
  return { yes, no, notApplicable, unanswered };
}

function differ(a: FindingCounts, b: FindingCounts): boolean {
  return a.yes !== b.yes || a.no !== b.no || a.notApplicable !== b.notApplicable || a.unanswered !== b.unanswered;
}

/** What is chosen until somebody decides: key questions, and what is suggested, of which there is something to say. */
function isChosenAtFirst(kind: Finding['kind'], { yes, no }: FindingCounts, suggestion: Suggestion | null): boolean {
  return yes + no > 0 && (kind === 'key' || suggestion !== null);
}

/**
 * Every finding of an audit: one a question, within its standard in the order that was decided on, those without a
 * place after them in the framework's order.
 */
export function listFindings(
  loaded: LoadedFramework,
  results: Results,
  kept: ReadonlyMap<QuestionId, KeptFinding>,
): readonly Finding[] {
  const figures = figuresById(results);
  const suggestions = suggestAll(loaded, results);
  const found = loaded.questions.flatMap(({ id, kind, standard, text: question }): Finding[] => {
    const figure = figures.get(id);
    if (!figure) return [];
    const counts = countsOf(figure);
    const suggestion = suggestions.get(id) ?? null;
    const own = kept.get(id);
    const text = own?.text ?? null;
    const basedOn = own && text !== null ? own.basedOn : null;
    return [
      {
        question: id,
        kind,
        standard,
        sentence: sayFinding(question, figure, suggestion?.as === 'area'),
        text,
        chosen: own?.chosen ?? isChosenAtFirst(kind, counts, suggestion),
        suggestion,
        counts,
        basedOn,
        figuresChanged: basedOn !== null && differ(basedOn, counts),
      },
    ];
  });
  const place = ({ question }: Finding): number => kept.get(question)?.order ?? Number.POSITIVE_INFINITY;
  const groups = Map.groupBy(found, ({ standard }) => standard);
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
  );
}

/** What a finding says: the own wording where there is one. */
export const wordingOf = ({ text, sentence }: Finding): string => text ?? sentence;
