import { memo, useId } from 'react';
import { useSingleKeySwitch } from './single-keys.ts';

/** Keys and what they do. `isSingle` is for those that can be switched off. */
const KEYS: readonly { readonly keys: readonly string[]; readonly does: string; readonly isSingle?: boolean }[] = [
  { keys: ['1', '2', '3'], does: 'Yes, no, not applicable, and go on', isSingle: true },
  { keys: ['Y', 'N'], does: 'Yes, no, and go on', isSingle: true },
  { keys: ['.'], does: 'Clear the answer', isSingle: true },
  { keys: ['E'], does: 'Note', isSingle: true },
  { keys: ['H'], does: 'History of the answer', isSingle: true },
  { keys: ['X'], does: 'Mark the note as a practice example', isSingle: true },
  { keys: ['Delete'], does: 'Clear the answer' },
  { keys: ['Enter', 'Tab'], does: 'Next prompt' },
  { keys: ['Shift+Tab'], does: 'Previous prompt' },
  { keys: ['↑', '↓'], does: 'Look at the choices' },
  { keys: ['Space'], does: 'Choose' },
  { keys: ['Ctrl+Enter'], does: 'In a note: save and go on' },
  { keys: ['Esc'], does: 'Leave a note, text kept' },
  { keys: ['F8', 'Shift+F8'], does: 'Next, previous unanswered' },
  { keys: ['F6'], does: 'Go to a prompt by number' },
  { keys: ['F1'], does: 'Guidance' },
  { keys: ['Ctrl+Z', 'Ctrl+Y'], does: 'Undo, redo' },
  { keys: ['F9', 'Shift+F9'], does: 'Next, previous section' },
  { keys: ['Ctrl+PgDn', 'Ctrl+PgUp'], does: 'The same, where no browser tab takes it' },
  { keys: ['Ctrl+F9', 'Ctrl+Shift+F9'], does: 'Next, previous case' },
  { keys: ['Ctrl+Shift+PgDn', 'Ctrl+Shift+PgUp'], does: 'The same, where no browser tab takes it' },
];

function Keys({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <kbd key={name} className="app-key">
      {name}
    </kbd>
  ));
}

/** Every key of the form, in sight, and the switch for those that are single characters. */
export const KeyPanel = memo(function KeyPanel() {
  const { isOn, set } = useSingleKeySwitch();
  const id = useId();
  return (
    <section className="app-keys" aria-labelledby={id}>
      <h2 className="govuk-heading-s app-guidance__title" id={id}>
        Keys in a prompt
      </h2>
      <div className="govuk-checkboxes govuk-checkboxes--small app-keys__switch">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id="single-keys"
            checked={isOn}
            onChange={(event) => set(event.target.checked)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="single-keys">
            Single keys
          </label>
        </div>
      </div>
      <dl className="app-keys__list">
        {KEYS.map(({ keys, does, isSingle = false }) => (
          <div key={keys.join()} className={isSingle && !isOn ? 'app-keys__row app-keys__row--off' : 'app-keys__row'}>
            <dt>
              <Keys names={keys} />
            </dt>
            <dd>
              {does}
              {isSingle && !isOn && ' (off)'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
