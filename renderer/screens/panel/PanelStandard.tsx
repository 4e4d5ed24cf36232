import { useState } from 'react';
import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { StandardHead } from '../../parts/StandardHead.tsx';
import { useOpened } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';
import { PanelNote } from '../results/PanelNote.tsx';
import { allowedMoves } from './case-standards.ts';
import { type Decision, DecisionForm, decisionName } from './DecisionForm.tsx';
import { Grounds } from './Grounds.tsx';
import { RuleRating } from './RuleRating.tsx';

/** What can be done about one standard. */
export interface PanelActions {
  readonly decide: (decision: Decision) => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

/** One standard before the panel: what the rule gives, the grounds, the decision there is, and the form to make one. */
export function PanelStandard({
  result,
  words,
  actions,
}: {
  readonly result: CaseResult;
  readonly words: FrameworkWords;
  readonly actions: PanelActions;
}) {
  const [done, setDone] = useState('');
  const withdrawal = useCommand();
  const { panel, id } = result;
  const [isWriting, setWriting] = useOpened(decisionName(id));
  const name = words.standard(id);
  const canMove = allowedMoves(result, words.framework.rules).length > 0;
  // The button that had the focus is gone: the heading takes it.
  const finish = (said: string): void => {
    setWriting(false);
    setDone(said);
    document.getElementById(`standard-${id}`)?.focus();
  };
  const decide = async (decision: Decision): Promise<void> => {
    await actions.decide(decision);
    finish('The decision is saved.');
  };
  const withdraw = async (): Promise<void> => {
    await actions.withdraw();
    finish('The decision is withdrawn. It stays in the history.');
  };
  return (
    <section className="app-standard" aria-labelledby={`standard-${id}`}>
      <StandardHead id={id} rating={result.rating} words={words} />
      <RuleRating result={result} words={words} />
      <p role="status" className="app-done">
        {done}
      </p>
      {panel && <PanelNote panel={panel} words={words} />}
      {canMove && <Grounds result={result} words={words} />}
      {withdrawal.error && <FailureNotice error={withdrawal.error} />}
      {isWriting && (
        <DecisionForm result={result} words={words} onSave={decide} onCancel={() => finish('Nothing was changed.')} />
      )}
      {!isWriting && (canMove || panel) && (
        <div className="govuk-button-group app-standard__actions">
          {canMove && (
            <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setWriting(true)}>
              {panel ? 'Change the decision' : 'Record a decision'}
              <span className="govuk-visually-hidden"> on {name}</span>
            </button>
          )}
          {panel && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              aria-disabled={withdrawal.isBusy}
              onClick={() => void withdrawal.run(withdraw)}
            >
              Withdraw the decision<span className="govuk-visually-hidden"> on {name}</span>
            </button>
          )}
        </div>
      )}
    </section>
  );
}
