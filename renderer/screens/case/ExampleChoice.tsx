import type { QuestionId } from '../../../domain/ids.ts';
import { useIsExample } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { useSingleKeySwitch } from './single-keys.ts';
import { useWalk } from './walk.ts';

/** Whether a note is a practice example for the report. Possible once the note has text. */
export function ExampleChoice({
  question,
  isPossible,
}: {
  readonly question: QuestionId;
  readonly isPossible: boolean;
}) {
  const walk = useWalk();
  const { isOn } = useSingleKeySwitch();
  const isExample = useIsExample(question);
  const id = `example-${question}`;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small app-note__example">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={isExample && isPossible}
          disabled={!isPossible}
          onChange={() => walk.markExample(question)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          Practice example<span className="govuk-visually-hidden"> {sayQuestion(question)}</span>{' '}
          {isOn && (
            <span className="app-key" aria-hidden="true">
              X
            </span>
          )}
        </label>
      </div>
    </div>
  );
}
