import { useId, useState } from 'react';
import type { OpenCase } from '../../../api/contract/case.ts';
import type { MovePreview } from '../../../api/contract/moving.ts';
import type { LoadedFramework } from '../../../domain/framework/load.ts';
import type { QuestionId } from '../../../domain/ids.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { sayQuestion } from '../../session/question-words.ts';

interface Previewed {
  readonly preview: MovePreview;
  readonly from: LoadedFramework;
  readonly to: LoadedFramework;
}

/** Questions of one version by number and words; nothing where there are none. */
function Questions({
  title,
  ids,
  loaded,
  before,
}: {
  readonly title: string;
  readonly ids: readonly QuestionId[];
  readonly loaded: LoadedFramework;
  /** The number of each that had another. */
  readonly before?: ReadonlyMap<QuestionId, QuestionId>;
}) {
  const heading = useId();
  if (ids.length === 0) return null;
  return (
    <>
      <h4 className="govuk-heading-s" id={heading}>
        {title} ({ids.length})
      </h4>
      <ul className="govuk-list govuk-list--bullet" aria-labelledby={heading}>
        {ids.map((id) => (
          <li key={id}>
            {sayQuestion(id)} {loaded.questionById.get(id)?.text}
            {before?.has(id) && ` (${sayQuestion(before.get(id) ?? id)} until now)`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What moving keeps, asks again and sets aside; it takes the focus, so that it is read before anything is moved. */
function Preview({ preview, from, to, isComplete }: Previewed & { readonly isComplete: boolean }) {
  const heading = useId();
  const { kept, askedAgain, askedNew, setAside, factsEmptied } = preview;
  const facts = factsEmptied.map((id) => from.framework.caseFields.find((field) => field.id === id)?.label ?? id);
  const before = new Map(kept.filter((one) => one.from !== one.to).map((one) => [one.to, one.from]));
  const isLeft = askedAgain.length + askedNew.length + factsEmptied.length > 0;
  return (
    <section className="app-move" aria-labelledby={heading} tabIndex={-1} ref={focusOnCome}>
      <h3 className="govuk-heading-s" id={heading}>
        What moving would do
      </h3>
      <p className="govuk-body">
        {sayCount(kept.length, 'question', 'questions')} with an answer or a note {kept.length === 1 ? 'stays' : 'stay'}{' '}
        as {kept.length === 1 ? 'it is' : 'they are'}. What is asked again or set aside stays in the history.
      </p>
      <Questions title="Asked again, because the words differ; a note stays" ids={askedAgain} loaded={to} />
      <Questions title="Asked for the first time" ids={askedNew} loaded={to} />
      <Questions title="Set aside, because it is no longer asked" ids={setAside} loaded={from} />
      <Questions title="Kept" ids={kept.map((one) => one.to)} loaded={to} before={before} />
      {facts.length > 0 && <p className="govuk-body">To be entered again: {facts.join(', ')}.</p>}
      {isComplete && isLeft && (
        <p className="govuk-body">The case is complete. It is in progress again once it is moved.</p>
      )}
    </section>
  );
}

const focusOnCome = (element: HTMLElement | null): void => element?.focus();

/** A5, demand 8: offers a newer version of the standards. Nothing moves before it was shown what is kept and what is not. */
export function MoveCase({
  open,
  version,
  onMoved,
}: {
  readonly open: OpenCase;
  readonly version: number;
  readonly onMoved: () => void;
}) {
  const { client, author } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  const command = useCommand();
  const [shown, setShown] = useState<Previewed | null>(null);
  const show = (): Promise<void> =>
    command.run(async () => {
      await saver.flushAll();
      const [preview, from, to] = await Promise.all([
        client['case.previewMove']({ case: open.id, version }),
        frameworks.get(open.framework, open.frameworkVersion),
        frameworks.get(open.framework, version),
      ]);
      setShown({ preview, from, to });
    });
  const move = (): Promise<void> =>
    command.run(async () => {
      await client['case.move']({ author, case: open.id, version });
      onMoved();
    });
  const isSettled = open.status === 'locked' || open.auditStatus === 'closed';
  return (
    <section className="app-details">
      <h2 className="govuk-heading-m">A newer version of the standards</h2>
      <p className="govuk-body">
        This case goes by version {open.frameworkVersion}, in which it was started. Version {version} is there. The case
        stays with its own unless you move it.
      </p>
      {command.error && <FailureNotice error={command.error} />}
      {isSettled && (
        <p className="govuk-body">
          It can be moved once it is open again:{' '}
          {open.auditStatus === 'closed' ? 'its audit is closed' : 'it is locked'}.
        </p>
      )}
      {!isSettled && !shown && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={command.isBusy}
          onClick={() => void show()}
        >
          Show what moving would do
        </button>
      )}
      {shown && (
        <>
          <Preview {...shown} isComplete={open.complete} />
          <div className="govuk-button-group">
            <button type="button" className="govuk-button" aria-disabled={command.isBusy} onClick={() => void move()}>
              Move the case to version {version}
            </button>
            <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setShown(null)}>
              Leave it with version {open.frameworkVersion}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
