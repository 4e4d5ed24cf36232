import type { QuestionState } from '../../../api/contract/case.ts';
import { sayQuestion } from '../../session/question-words.ts';
import { useSingleKeySwitch } from './single-keys.ts';
import { useWalk } from './walk.ts';

interface ToolProps {
  readonly name: string;
  readonly of: string;
  readonly hint: string;
  readonly isShown?: boolean;
  readonly onUse: () => void;
}

/**
 * A small button of a prompt. While single keys are on it has a key, and Tab goes from prompt to prompt past it; with
 * them off it is reached by Tab.
 */
function Tool({ name, of, hint, isShown = true, onUse }: ToolProps) {
  const { isOn } = useSingleKeySwitch();
  return (
    <button
      type="button"
      className="app-link-button app-prompt__tool"
      tabIndex={isOn ? -1 : 0}
      style={isShown ? undefined : { visibility: 'hidden' }}
      onClick={onUse}
    >
      {name}
      <span className="govuk-visually-hidden"> {of}</span>
      {isOn && (
        <span className="app-key" aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}

/** What can be done with a prompt besides answering it: a note, its history, clearing its answer. */
export function PromptTools({ row }: { readonly row: QuestionState }) {
  const walk = useWalk();
  const { question, answer } = row;
  const of = sayQuestion(question);
  return (
    <div className="app-prompt__tools">
      <Tool name="Clear" of={of} hint="." isShown={answer !== null} onUse={() => walk.clear(question)} />
      <Tool name="Note" of={of} hint="E" onUse={() => walk.openNote(question)} />
      <Tool name="History" of={of} hint="H" onUse={() => walk.dialog.set({ kind: 'history', question })} />
    </div>
  );
}
