import { useState } from 'react';
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
}: {
  readonly title: string;
  readonly ids: readonly QuestionId[];
  readonly loaded: LoadedFramework;
}) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">
        {title} ({ids.length})
      </h3>
      <ul className="govuk-list govuk-list--bullet">
        {ids.map((id) => (
          <li key={id}>
            {sayQuestion(id)} {loaded.questionById.get(id)?.text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Preview({ preview, from, to }: Previewed) {
  const facts = preview.factsEmptied.map(
    (id) => from.framework.caseFields.find((field) => field.id === id)?.label ?? id,
  );
  return (
    <div role="status">
      <p className="govuk-body">
        {sayCount(preview.kept.length, 'answer or note', 'answers and notes')} stay
        {preview.kept.length === 1 ? 's' : ''} as {preview.kept.length === 1 ? 'it is' : 'they are'}. What is asked
        again or set aside stays in the history.
      </p>
      <Questions title="Asked again, because the words differ" ids={preview.askedAgain} loaded={to} />
      <Questions title="Asked for the first time" ids={preview.askedNew} loaded={to} />
      <Questions title="Set aside, because it is no longer asked" ids={preview.setAside} loaded={from} />
      {facts.length > 0 && <p className="govuk-body">To be entered again: {facts.join(', ')}.</p>}
    </div>
  );
}

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
  return (
    <section className="app-details">
      <h2 className="govuk-heading-m">A newer version of the standards</h2>
      <p className="govuk-body">
        This case goes by version {open.frameworkVersion}, in which it was started. Version {version} is there. The case
        stays with its own unless you move it.
      </p>
      {command.error && <FailureNotice error={command.error} />}
      {shown && <Preview {...shown} />}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={command.isBusy}
        onClick={() => void (shown ? move() : show())}
      >
        {shown ? `Move the case to version ${version}` : 'Show what moving would do'}
      </button>
    </section>
  );
}
