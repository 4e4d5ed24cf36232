import type { QuestionState } from '../../../api/contract/case.ts';
import { useSaver } from '../../session/casebook.tsx';
import { useCell } from '../../session/cell.ts';
import { useCaseFile, useSettled } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { noteId } from './controls.ts';
import { ExampleChoice } from './ExampleChoice.tsx';
import { useWalk } from './walk.ts';

/** The note on a question: shown while it has text, and when it was opened. Leaving it saves it at once. */
export function Note({ row }: { readonly row: QuestionState }) {
  const file = useCaseFile();
  const saver = useSaver();
  const isSettled = useSettled() !== null;
  const openNotes = useCell(useWalk().openNotes);
  const { question, note, state } = row;
  if (note === '' && !openNotes.has(question)) return null;
  const label = state === 'na-by-assessor' ? 'Why does it not apply?' : 'Note';
  return (
    <div className="govuk-form-group app-note">
      <label className="govuk-label app-note__label" htmlFor={noteId(question)}>
        {label}
        <span className="govuk-visually-hidden"> {sayQuestion(question)}</span>
      </label>
      <textarea
        id={noteId(question)}
        className="govuk-textarea app-note__text"
        rows={2}
        value={note}
        readOnly={isSettled}
        onChange={(event) => file.write(question, event.target.value)}
        onBlur={() => void saver.flushAll()}
      />
      <ExampleChoice question={question} isPossible={note !== ''} />
    </div>
  );
}
