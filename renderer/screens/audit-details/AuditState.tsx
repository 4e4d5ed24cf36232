import type { AuditSummary } from '../../../api/contract/audit.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { momentInWords } from '../../parts/in-words.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { type Command, useCommand } from '../../session/command.ts';

interface Props {
  readonly audit: AuditSummary;
  /** Told in words what was done. */
  readonly onDone: (said: string) => void;
}

function Open({ audit, command, onDone }: Props & { readonly command: Command }) {
  const { client, author } = useCasebook();
  const saver = useSaver();
  const close = (): Promise<void> =>
    command.run(async () => {
      await saver.flushAll();
      await client['audit.close']({ author, audit: audit.id });
      onDone('The audit is closed. The snapshot of its results is on the results screen.');
    });
  const left = audit.cases - audit.complete;
  return (
    <>
      <p className="govuk-body">
        Closing takes a snapshot of the results of the complete cases ({audit.complete} of{' '}
        {sayCount(audit.cases, 'case')}). Nothing in a closed audit can be changed until it is reopened, with a reason.
      </p>
      {left > 0 && (
        <p className="govuk-inset-text">
          {sayCount(left, 'case')} {left === 1 ? 'is' : 'are'} not complete, and would not be in the snapshot.
        </p>
      )}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={command.isBusy}
        onClick={() => void close()}
      >
        Close the audit
      </button>
    </>
  );
}

function Closed({ audit, onDone }: Props) {
  const { client, author } = useCasebook();
  const reopen = async (reason: string): Promise<void> => {
    await client['audit.reopen']({ author, audit: audit.id, reason });
    onDone('The audit is open again. Its snapshot stays as it was taken.');
  };
  return (
    <>
      {audit.snapshot && (
        <p className="govuk-body">
          Closed on {momentInWords(audit.snapshot.at)} by {audit.snapshot.by}. Nothing in it can be changed. The
          snapshot of its results stays whatever is done after reopening.
        </p>
      )}
      <ReasonForm
        id="reopen-reason"
        label="Why is it reopened?"
        hint="The reason is kept in the history."
        action="Reopen the audit"
        onGive={reopen}
      />
    </>
  );
}

/** Whether the audit is worked on, and the way to close or reopen it. */
export function AuditState(props: Props) {
  const command = useCommand();
  const isClosed = props.audit.status === 'closed';
  return (
    <section>
      <h2 className="govuk-heading-m">
        State {isClosed ? <Tag colour="purple">Closed</Tag> : <Tag colour="grey">Open</Tag>}
      </h2>
      {command.error && <FailureNotice error={command.error} />}
      {isClosed ? <Closed {...props} /> : <Open {...props} command={command} />}
    </section>
  );
}
