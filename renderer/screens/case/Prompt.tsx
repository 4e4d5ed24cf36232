import { memo } from 'react';
import type { QuestionState } from '../../../api/contract/case.ts';
import type { Question } from '../../../domain/framework/questions.ts';
import { useRow, useSettled } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { choiceId } from './controls.ts';
import { Note } from './Note.tsx';
import { PromptTools } from './PromptTools.tsx';
import { RowMessage } from './RowMessage.tsx';
import { useWalk } from './walk.ts';
import { ANSWERS } from './words.ts';

function Choices({ row }: { readonly row: QuestionState }) {
  const walk = useWalk();
  const { question } = row;
  const isSettled = useSettled() !== null;
  return (
    <div className="govuk-radios govuk-radios--small govuk-radios--inline app-prompt__choices">
      {ANSWERS.map(({ answer, label }) => (
        <div className="govuk-radios__item" key={answer}>
          <input
            className="govuk-radios__input"
            type="radio"
            id={choiceId(question, answer)}
            name={question}
            value={answer}
            checked={row.answer === answer}
            aria-disabled={isSettled || undefined}
            onChange={() => walk.answer(question, answer)}
          />
          <label className="govuk-label govuk-radios__label" htmlFor={choiceId(question, answer)}>
            {label}
          </label>
        </div>
      ))}
    </div>
  );
}

/** One question with its choices, its note and what can be done with it. Drawn again only when it changes. */
export const Prompt = memo(function Prompt({ question }: { readonly question: Question }) {
  const row = useRow(question.id);
  if (!row || row.state === 'na-by-rule') return null;
  const kind = question.kind === 'key' ? ' app-prompt--judgement' : '';
  return (
    <div className={`app-prompt${kind}`} data-question={question.id} data-state={row.state}>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend app-prompt__legend">
          <span className="app-prompt__number">{sayQuestion(question.id)}</span>
          <span className="app-prompt__text">{question.text}</span>
        </legend>
        <Choices row={row} />
      </fieldset>
      <PromptTools row={row} />
      <RowMessage row={row} />
      <Note row={row} />
    </div>
  );
});
