import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCaseFile } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { Dialog } from './Dialog.tsx';
import { findByNumber } from './moves.ts';
import { useWalk } from './walk.ts';

/** Goes to a prompt by its number (F6). */
export function GoTo() {
  const file = useCaseFile();
  const walk = useWalk();
  const [fault, setFault] = useState('');
  const close = (): void => walk.dialog.set(null);

  const go = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('number') ?? '');
    const { rows } = file.view();
    const question = findByNumber({ sections: file.sections, rows }, typed);
    const row = question && rows.get(question);
    if (!row) setFault('There is no such question in this case. Type a number such as 2.1.1a.');
    else if (row.state === 'na-by-rule') setFault(`${sayQuestion(question)} does not apply: ${row.because ?? ''}.`);
    else {
      flushSync(close); // it gives the focus back to where it was, and only then it can be moved
      walk.goTo(question);
    }
  };

  return (
    <Dialog title="Go to a prompt" onClose={close}>
      <form onSubmit={go} noValidate>
        <div className={fault ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
          <label className="govuk-label" htmlFor="go-to-number">
            Number
          </label>
          <div className="govuk-hint" id="go-to-hint">
            As it stands beside the prompt, such as 2.1.1a or 211a
          </div>
          {fault && (
            <p className="govuk-error-message" id="go-to-fault" role="alert">
              <span className="govuk-visually-hidden">Error:</span> {fault}
            </p>
          )}
          <input
            className="govuk-input govuk-input--width-5"
            id="go-to-number"
            name="number"
            autoComplete="off"
            spellCheck="false"
            aria-describedby={fault ? 'go-to-hint go-to-fault' : 'go-to-hint'}
          />
        </div>
        <button type="submit" className="govuk-button app-button--small">
          Go
        </button>
      </form>
    </Dialog>
  );
}
