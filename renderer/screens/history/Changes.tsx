import type { Action } from './actions.ts';
import { describeChange } from './describe-change.ts';
import type { HistoryWords } from './HistoryList.tsx';

/** The changes of an action in words, case by case where it touched several. */
export function Changes({ action, words }: { readonly action: Action; readonly words: HistoryWords }) {
  const isOne = action.entries.length === 1;
  return action.entries.map((entry) => (
    <div key={entry.seq}>
      {!isOne && <p className="app-action__subject">{words.reference(entry.subject) ?? 'The audit'}</p>}
      <ul className="app-changes">
        {entry.changes.map((change) => {
          const { what, from, to } = describeChange(change, words);
          return (
            <li key={change.seq}>
              {what}: {from !== null && <span className="app-changes__from">from {from} to </span>}
              <strong>{to}</strong>
            </li>
          );
        })}
      </ul>
    </div>
  ));
}
