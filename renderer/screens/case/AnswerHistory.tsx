import type { HistoryEntry } from '../../../api/contract/history.ts';
import type { QuestionId } from '../../../domain/ids.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { momentInWords } from '../../parts/in-words.ts';
import { Loading } from '../../parts/Loading.tsx';
import { useAnswerHistory } from '../../session/answer-history.ts';
import { sayQuestion } from '../../session/question-words.ts';
import { Dialog } from './Dialog.tsx';
import { useWalk } from './walk.ts';
import { sayAnswer } from './words.ts';

const KINDS: Partial<Readonly<Record<HistoryEntry['kind'], string>>> = {
  undo: 'undone',
  redo: 'done again',
  import: 'imported',
};

function sayChange({ field, old, new: now }: HistoryEntry['changes'][number]): string {
  if (field.startsWith('answer:')) return `Answer: ${sayAnswer(old)} to ${sayAnswer(now)}`;
  return now === null ? 'Note: taken away' : `Note: “${now}”`;
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const how = KINDS[entry.kind];
  return (
    <li className="app-history__entry">
      <p className="govuk-body-s app-history__who">
        <strong>{entry.author}</strong>, {momentInWords(entry.recordedAt)}
        {how ? `, ${how}` : ''}
      </p>
      {entry.changes.map((change) => (
        <p key={change.seq} className="govuk-body-s app-history__what">
          {sayChange(change)}
        </p>
      ))}
    </li>
  );
}

/** Who answered a question, when, and from what to what, newest first. */
export function AnswerHistory({ question }: { readonly question: QuestionId }) {
  const walk = useWalk();
  const history = useAnswerHistory(question);
  return (
    <Dialog title={`History of ${sayQuestion(question)}`} onClose={() => walk.dialog.set(null)}>
      {history.status === 'loading' && <Loading />}
      {history.status === 'failed' && <FailureNotice error={history.error} onRetry={history.reload} />}
      {history.status === 'ready' && history.value.length === 0 && <p className="govuk-body">Never answered.</p>}
      {history.status === 'ready' && (
        <ol className="govuk-list app-history">
          {history.value.toReversed().map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}
