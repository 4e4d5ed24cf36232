import { useEffect, useState } from 'react';
import type { Finding } from '../../../domain/report/finding-schema.ts';
import { wordingOf } from '../../../domain/report/findings.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { Tag } from '../../parts/Tag.tsx';
import { useOpened } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';
import { ChangedFigures } from './ChangedFigures.tsx';
import { FindingForm, wordingId } from './FindingForm.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import type { FindingActions } from './use-findings.ts';

function Tags({ finding }: { readonly finding: Finding }) {
  const { suggestion, text, figuresChanged, kind } = finding;
  return (
    <p className="app-finding__tags">
      {kind === 'key' && <Tag colour="blue">Key question</Tag>}
      {suggestion && (
        <Tag colour={suggestion.as === 'strength' ? 'green' : 'orange'}>
          {suggestion.as === 'strength' ? 'Strength' : 'Area for improvement'}
        </Tag>
      )}
      {text !== null && <Tag colour="purple">Own words</Tag>}
      {figuresChanged && <Tag colour="red">Figures changed</Tag>}
      {suggestion && <span className="app-finding__reason">{suggestion.reason}</span>}
    </p>
  );
}

/** One finding: whether the report holds it, what it says, and what can be done with it. */
export function FindingItem({
  finding,
  words,
  actions,
  onMove,
  isFirst,
  isLast,
}: {
  readonly finding: Finding;
  readonly words: FrameworkWords;
  readonly actions: FindingActions;
  /** null where the order is fixed. */
  readonly onMove: ((by: 1 | -1) => void) | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const command = useCommand();
  const { question, chosen, text } = finding;
  const [isEditing, setEditing] = useOpened(wordingId(question));
  const id = `finding-${question}`;
  // What was ticked shows at once; it is what is kept once the findings are here again, or the change failed.
  const [ticked, setTicked] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tick is forgotten whenever one of these changes
  useEffect(() => setTicked(null), [chosen, command.error]);
  const set = (given: { readonly chosen: boolean; readonly text: string | null }) =>
    command.run(() => actions.set(finding, given));
  const finish = (): void => {
    setEditing(false);
    document.getElementById(id)?.focus();
  };
  const save = async (wording: string | null): Promise<void> => {
    await actions.set(finding, { chosen: true, text: wording });
    finish();
  };
  return (
    <li className="app-finding">
      <div className="app-finding__line">
        <div className="govuk-checkboxes govuk-checkboxes--small app-finding__choice">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={id}
              checked={ticked ?? chosen}
              onChange={(event) => {
                setTicked(event.target.checked);
                void set({ chosen: event.target.checked, text });
              }}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              <span className="app-finding__number">
                {question.startsWith('case.') ? '' : question}
                <span className="govuk-visually-hidden"> {words.question(question)} In the report:</span>
              </span>{' '}
              {wordingOf(finding)}
            </label>
          </div>
        </div>
        <div className="app-finding__tools">
          {onMove && <MoveButtons id={id} name={question} isFirst={isFirst} isLast={isLast} onMove={onMove} />}
          <button
            type="button"
            className="app-link-button"
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            Edit<span className="govuk-visually-hidden"> the finding on {question}</span>
          </button>
        </div>
      </div>
      <Tags finding={finding} />
      {command.error && <FailureNotice error={command.error} />}
      {finding.figuresChanged && !isEditing && (
        <ChangedFigures
          finding={finding}
          onKeep={() => void set({ chosen, text })}
          onRenew={() => void set({ chosen, text: null })}
        />
      )}
      {isEditing && <FindingForm finding={finding} onSave={save} onCancel={finish} />}
    </li>
  );
}
