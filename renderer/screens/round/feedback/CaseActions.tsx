import { useRef, useState } from 'react';
import type { Feedback } from '../../../../api/contract/round.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { sayDate } from '../../../parts/words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { ActionState } from '../actions/ActionsTable.tsx';
import { SettleAction } from '../actions/SettleAction.tsx';
import { useSettle } from '../actions/use-settle.ts';
import { ActionForm } from './ActionForm.tsx';
import { useDrafts } from './use-feedback.ts';
import { newAction, typeAction } from './wanted-action.ts';

type Shown = Feedback['actions'][number];

function ActionLine({
  shown,
  onChange,
  onSettle,
}: {
  readonly shown: Shown;
  readonly onChange: () => void;
  readonly onSettle: Parameters<typeof SettleAction>[0]['onSettle'];
}) {
  const { text, owner, due } = shown.action;
  return (
    <>
      <p className="govuk-body app-case-action__text">{text}</p>
      <p className="govuk-body app-case-action__who">
        By {owner}, by {sayDate(due)}
      </p>
      <ActionState one={shown} />
      <div className="app-case-action__ways">
        <button type="button" className="app-jump" onClick={onChange}>
          Change<span className="govuk-visually-hidden">: {text}</span>
        </button>
        <SettleAction action={shown} onSettle={onSettle} />
      </div>
    </>
  );
}

/** The actions that come of a case: none, or some, each to be changed and settled. The history keeps what they were. */
export function CaseActions({
  id,
  actions,
  drafts,
  worker,
  onChanged,
}: {
  readonly id: CaseId;
  readonly actions: readonly Shown[];
  /** What was typed of actions and not saved: the form of the first is open again. */
  readonly drafts: Feedback['drafts'];
  /** Who has the case, and so usually does what is to be done; empty where nobody is named. */
  readonly worker: string;
  readonly onChanged: () => void;
}) {
  const { client, author } = useCasebook();
  const kept = useDrafts(id);
  const [editing, setEditing] = useState<string | null>(() => (drafts[0] ? (drafts[0].id ?? 'new') : null));
  const draftOf = (action: Shown['id'] | null) => drafts.find((one) => one.id === action)?.draft;
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (said: string): void => {
    setEditing(null);
    setDone(said);
    heading.current?.focus({ preventScroll: true }); // the form that had the focus is gone
    onChanged();
  };
  const { command, settle } = useSettle(() => close('Saved what became of the action.'));
  const save = (action: Shown['id'] | null) => async (written: Pick<Shown['action'], 'text' | 'owner' | 'due'>) => {
    await kept.settle();
    await client['action.write']({ author, case: id, id: action, ...written });
    close(action === null ? 'The action was added.' : 'The action was changed.');
  };
  const cancel = (action: Shown['id'] | null) => () => {
    kept.giveUp(action);
    close('');
  };
  return (
    <section aria-labelledby="actions">
      <h2 className="govuk-heading-m app-heading" id="actions" ref={heading} tabIndex={-1}>
        What is to be done
      </h2>
      {command.error && <FailureNotice error={command.error} />}
      <p role="status" className="app-done">
        {done}
      </p>
      {actions.length === 0 && editing === null && (
        <p className="govuk-body">Nothing is to be done yet. A case that was done well needs no action.</p>
      )}
      <ul className="govuk-list app-case-actions">
        {actions.map((shown) => (
          <li key={shown.id} className="app-case-action">
            {editing === shown.id ? (
              <ActionForm
                initial={draftOf(shown.id) ?? typeAction(shown.action)}
                name="Change the action"
                action="Save the change"
                onDraft={(typed) => kept.keep(shown.id, typed)}
                onSave={save(shown.id)}
                onCancel={cancel(shown.id)}
              />
            ) : (
              <ActionLine
                shown={shown}
                onChange={() => setEditing(shown.id)}
                onSettle={(state) => settle({ id: shown.id, case: id }, state)}
              />
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' ? (
        <ActionForm
          initial={draftOf(null) ?? newAction(worker)}
          name="New action"
          action="Save the action"
          onDraft={(typed) => kept.keep(null, typed)}
          onSave={save(null)}
          onCancel={cancel(null)}
        />
      ) : (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setEditing('new')}>
          Add an action
        </button>
      )}
    </section>
  );
}
