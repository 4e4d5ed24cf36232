import type { QuestionState } from '../../../api/contract/case.ts';
import { useCaseAtRest } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import type { Section } from '../../session/sections.ts';
import { sayAnswer } from './words.ts';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface FoldedQuestion {
  readonly row: QuestionState;
  readonly text: string;
}

/** One question that does not apply; an answer it had is kept, and out of every figure (A4). */
function Folded({ row, text }: FoldedQuestion) {
  return (
    <li>
      <span className="app-prompt__number">{sayQuestion(row.question)}</span> {text}
      {row.setAside && (
        <span className="app-folded__reason">
          <strong>Set aside: {sayAnswer(row.answer)}.</strong> It is kept, counts nowhere, and is back when the question
          applies again.
        </span>
      )}
      {row.note !== '' && <q className="app-folded__note">{row.note}</q>}
    </li>
  );
}

/** The questions that share a reason, below it. */
function SameReason({ because, folded }: { readonly because: string; readonly folded: readonly FoldedQuestion[] }) {
  return (
    <>
      <p className="app-folded__because">{capitalise(because)}</p>
      <ul className="govuk-list app-folded__list">
        {folded.map((one) => (
          <Folded key={one.row.question} {...one} />
        ))}
      </ul>
    </>
  );
}

const sayFolded = (count: number, setAside: number): string => {
  const questions = count === 1 ? '1 question does not apply' : `${count} questions do not apply`;
  return setAside === 0 ? questions : `${questions}, ${setAside === 1 ? '1 answer' : `${setAside} answers`} set aside`;
};

/** The questions of a section that do not apply by rule, folded away with the reason (A3). */
export function NotApplicable({ section }: { readonly section: Section }) {
  const rows = useCaseAtRest((view) => view.rows);
  const folded = section.questions.flatMap(({ id, text }) => {
    const row = rows.get(id);
    return row?.state === 'na-by-rule' ? [{ row, text }] : [];
  });
  if (folded.length === 0) return null;
  const setAside = folded.filter(({ row }) => row.setAside).length;
  return (
    <details className="govuk-details app-folded" open={folded.length === section.questions.length}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{sayFolded(folded.length, setAside)}</span>
      </summary>
      <div className="govuk-details__text">
        {[...Map.groupBy(folded, ({ row }) => row.because ?? '')].map(([because, alike]) => (
          <SameReason key={because} because={because} folded={alike} />
        ))}
      </div>
    </details>
  );
}
