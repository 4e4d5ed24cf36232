import { useLayoutEffect, useRef, useState } from 'react';
import type { Recommendation, RecommendationId } from '../../../api/contract/report.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useTypedForms } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { MoveButtons } from './MoveButtons.tsx';
import { RecommendationForm, recommendationName } from './RecommendationForm.tsx';
import type { RecommendationActions } from './use-recommendations.ts';

/** The ids with the one at `at` swapped with its neighbour. */
function swap(all: readonly Recommendation[], at: number, by: 1 | -1): readonly RecommendationId[] {
  const ids = all.map(({ id }) => id);
  const [one, other] = [ids[at], ids[at + by]];
  if (one === undefined || other === undefined) return ids;
  return ids.map((id) => (id === one ? other : id === other ? one : id));
}

/** The recommendations there are, each to be moved, changed or removed. */
export function RecommendationList({
  all,
  actions,
}: {
  readonly all: readonly Recommendation[];
  readonly actions: RecommendationActions;
}) {
  const typed = useTypedForms();
  const [editing, setEditing] = useState<RecommendationId | null>(
    () => all.find(({ id }) => typed.isLeft(recommendationName(id)))?.id ?? null,
  );
  const command = useCommand();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null) (document.getElementById(wanted.current) ?? list.current)?.focus();
    wanted.current = null;
  });
  const run = (work: Promise<void>, then: string): void => {
    void command.run(async () => {
      await work;
      wanted.current = then;
    });
  };
  const finish = (id: RecommendationId): void => {
    wanted.current = `edit-${id}`;
    setEditing(null);
  };
  return (
    <>
      {command.error && <FailureNotice error={command.error} />}
      <ol className="govuk-list govuk-list--number app-recommendations" ref={list} tabIndex={-1}>
        {all.map((one, at) => (
          <li key={one.id}>
            {editing === one.id ? (
              <RecommendationForm
                id={one.id}
                start={one}
                onSave={async (given) => {
                  await actions.write(one.id, given);
                  finish(one.id);
                }}
                onCancel={() => finish(one.id)}
              />
            ) : (
              <>
                <p>
                  <strong>{one.who} should:</strong> {one.text}
                </p>
                <div className="app-finding__tools">
                  <MoveButtons
                    id={one.id}
                    name={`recommendation ${at + 1}`}
                    isFirst={at === 0}
                    isLast={at === all.length - 1}
                    onMove={(by) => run(actions.arrange(swap(all, at, by)), `${one.id}-${by === 1 ? 'down' : 'up'}`)}
                  />
                  <button
                    type="button"
                    id={`edit-${one.id}`}
                    className="app-link-button"
                    onClick={() => setEditing(one.id)}
                  >
                    Edit<span className="govuk-visually-hidden"> recommendation {at + 1}</span>
                  </button>
                  <button
                    type="button"
                    className="app-link-button"
                    onClick={() => run(actions.remove(one.id), 'add-recommendation')}
                  >
                    Remove<span className="govuk-visually-hidden"> recommendation {at + 1}</span>
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
