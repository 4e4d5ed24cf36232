import { useCaseFile, useCaseView } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { sayAnswer } from './words.ts';

/** The answers whose questions stopped applying: kept, and out of every figure (A4). */
export function SetAsideList() {
  const { loaded } = useCaseFile();
  const rows = [...useCaseView().rows.values()].filter(({ setAside }) => setAside);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="govuk-heading-s app-check__title">Set aside ({rows.length})</h3>
      <p className="govuk-body">
        These questions stopped applying. Their answers are kept, count nowhere, and are back when the questions apply
        again.
      </p>
      <ul className="govuk-list app-check__list">
        {rows.map(({ question, answer, because }) => (
          <li key={question}>
            <span className="app-prompt__number">{sayQuestion(question)}</span>{' '}
            {loaded.questionById.get(question)?.text} <strong>{sayAnswer(answer)}</strong>
            <span className="app-folded__reason">Set aside: {because}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
