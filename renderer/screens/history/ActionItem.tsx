import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { timeInWords } from '../../parts/in-words.ts';
import { sayCount } from '../../parts/words.ts';
import { useCommand } from '../../session/command.ts';
import type { Action } from './actions.ts';
import { Changes } from './Changes.tsx';
import { Folded } from './Folded.tsx';
import type { HistoryWords } from './HistoryList.tsx';
import { KIND_WORDS } from './kind-words.ts';

const FEW = 3;

const countChanges = ({ entries }: Action): number => entries.reduce((sum, { changes }) => sum + changes.length, 0);

/** The cases an action touched, by reference where they are few. The audit needs no mention: all of this is about it. */
function whereOf({ entries }: Action, words: HistoryWords): string {
  const cases = [...new Set(entries.flatMap(({ subject }) => words.reference(subject) ?? []))];
  return cases.length > 2 ? sayCount(cases.length, 'case') : cases.join(' and ');
}

/** One thing a person did: when, who, what in words, and a way to undo it while it is current. */
export function ActionItem({
  action,
  words,
  onUndo,
}: {
  readonly action: Action;
  readonly words: HistoryWords;
  readonly onUndo: (action: number) => Promise<void>;
}) {
  const undo = useCommand();
  const count = countChanges(action);
  const where = whereOf(action, words);
  const time = timeInWords(action.recordedAt);
  return (
    <li className="app-action">
      <div className="app-action__head">
        <time dateTime={action.recordedAt}>{time}</time>
        <strong>{KIND_WORDS[action.kind]}</strong>
        {where !== '' && <span>{where}</span>}
        <span className="app-action__author">{action.author}</span>
      </div>
      {count <= FEW ? (
        <Changes action={action} words={words} />
      ) : (
        <Folded title={sayCount(count, 'change')}>{() => <Changes action={action} words={words} />}</Folded>
      )}
      {undo.error && <FailureNotice error={undo.error} />}
      {action.canUndo && (
        <button
          type="button"
          className="app-jump app-action__undo"
          aria-disabled={undo.isBusy}
          onClick={() => void undo.run(() => onUndo(action.action))}
        >
          Undo
          <span className="govuk-visually-hidden">
            : {[KIND_WORDS[action.kind], where, time].filter(Boolean).join(', ')}
          </span>
        </button>
      )}
    </li>
  );
}
