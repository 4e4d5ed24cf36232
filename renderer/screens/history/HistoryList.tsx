import type { FrameworkWords } from '../../parts/framework-words.ts';
import { dayInWords } from '../../parts/in-words.ts';
import { ActionItem } from './ActionItem.tsx';
import type { Action } from './actions.ts';

/** The words the history is told in: the framework's, and the names of what was changed. */
export interface HistoryWords extends FrameworkWords {
  /** The reference of a case; null for the audit itself. */
  reference(id: string): string | null;
}

/** What people did, newest first, day by day. */
export function HistoryList({
  actions,
  words,
  onUndo,
}: {
  readonly actions: readonly Action[];
  readonly words: HistoryWords;
  readonly onUndo: (action: number) => Promise<void>;
}) {
  const days = Map.groupBy(actions, ({ recordedAt }) => dayInWords(recordedAt));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day}>
      <h2 className="govuk-heading-s app-day">{day}</h2>
      <ol className="app-actions">
        {ofDay.map((action) => (
          <ActionItem key={action.action} action={action} words={words} onUndo={onUndo} />
        ))}
      </ol>
    </section>
  ));
}
