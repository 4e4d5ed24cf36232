import { useState } from 'react';
import type { ListedAction } from '../../../../api/contract/round.ts';
import type { Input } from '../../../../api/contract.ts';
import { ReasonForm } from '../../../parts/ReasonForm.tsx';
import { useTypedForms } from '../../../session/casebook.tsx';
import { DoneForm } from './DoneForm.tsx';

/** What became of an action, as it is sent. */
export type NewState = Input<'action.settle'>['state'];

/** Says what became of an action: done, with a note where there is more to say; no longer needed, and why; or open again. */
export function SettleAction({
  action: { id, action },
  onSettle,
}: {
  readonly action: Pick<ListedAction, 'id' | 'action'>;
  readonly onSettle: (state: NewState) => Promise<void>;
}) {
  const typed = useTypedForms();
  const fields = { done: `note-${id}`, 'not-needed': `reason-${id}` } as const;
  const [asking, setAsking] = useState<'done' | 'not-needed' | null>(
    () => (['done', 'not-needed'] as const).find((way) => typed.isLeft(fields[way])) ?? null,
  );
  const about = <span className="govuk-visually-hidden">: {action.text}</span>;
  const settle = async (state: NewState): Promise<void> => {
    await onSettle(state);
    setAsking(null);
  };
  if (action.state.state !== 'open') {
    return (
      <button type="button" className="app-jump" onClick={() => void settle({ state: 'open' })}>
        Open again{about}
      </button>
    );
  }
  const way = (state: 'done' | 'not-needed', words: string) => (
    <button
      type="button"
      className="app-jump"
      aria-expanded={asking === state}
      onClick={() => setAsking(asking === state ? null : state)}
    >
      {words}
      {about}
    </button>
  );
  return (
    <div className="app-settle">
      <div className="app-settle__ways">
        {way('done', 'Done')}
        {way('not-needed', 'No longer needed')}
      </div>
      {asking === 'done' && <DoneForm id={fields.done} onDone={(note) => settle({ state: 'done', note })} />}
      {asking === 'not-needed' && (
        <ReasonForm
          id={fields['not-needed']}
          label="Why is it no longer needed?"
          action="Save the reason"
          onGive={(reason) => settle({ state: 'not-needed', reason })}
        />
      )}
    </div>
  );
}
