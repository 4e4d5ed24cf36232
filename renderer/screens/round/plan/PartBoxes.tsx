import { useEffect, useRef } from 'react';
import type { PartChoice } from '../../../../domain/framework/choose-part.ts';
import { FieldNotes } from '../../../parts/FieldNotes.tsx';
import { describedBy, type FieldWords, groupClass } from '../../../parts/field.ts';

interface Ticked {
  readonly ticked: ReadonlySet<string>;
  /** Ticks these key questions, or takes their ticks away. */
  readonly onTick: (keyQuestions: readonly string[], isTicked: boolean) => void;
}

interface BoxProps {
  readonly id: string;
  readonly label: string;
  /** Said of it beside its label. */
  readonly hint?: string | undefined;
  readonly isTicked: boolean;
  /** Whether some of what it stands for is ticked, and some is not. */
  readonly isMixed?: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function Box({ id, label, hint, isTicked, isMixed = false, onTick }: BoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <div className="govuk-checkboxes__item">
      <input
        ref={input}
        id={id}
        type="checkbox"
        className="govuk-checkboxes__input"
        checked={isTicked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onTick(event.target.checked)}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="govuk-hint govuk-checkboxes__hint">
          {hint}
        </div>
      )}
    </div>
  );
}

function StandardBoxes({
  id,
  standard,
  ticked,
  onTick,
}: Ticked & { readonly id: string; readonly standard: PartChoice }) {
  const ids = standard.keyQuestions.map((key) => key.id);
  const count = ids.filter((one) => ticked.has(one)).length;
  const isMixed = count > 0 && count < ids.length;
  return (
    <div className="app-part">
      <Box
        id={id}
        label={`${standard.id} ${standard.title}`}
        isTicked={count === ids.length}
        isMixed={isMixed}
        hint={isMixed ? `${count} of ${ids.length} key questions` : undefined}
        onTick={(isTicked) => onTick(ids, isTicked)}
      />
      <div className="app-part__questions">
        {standard.keyQuestions.map((key) => (
          <Box
            key={key.id}
            id={`part-${key.id}`}
            label={`${key.id} ${key.text}`}
            isTicked={ticked.has(key.id)}
            onTick={(isTicked) => onTick([key.id], isTicked)}
          />
        ))}
      </div>
    </div>
  );
}

/** Standards with their key questions, each to be ticked: ticking a standard ticks all of its key questions. */
export function PartBoxes({
  choices,
  value,
  onChange,
  ...words
}: FieldWords & {
  readonly choices: readonly PartChoice[];
  /** The key questions that are ticked. */
  readonly value: readonly string[];
  readonly onChange: (keyQuestions: readonly string[]) => void;
}) {
  const ticked = new Set(value);
  const tick: Ticked['onTick'] = (ids, isTicked) => {
    const others = value.filter((id) => !ids.includes(id));
    onChange(isTicked ? [...others, ...ids] : others);
  };
  const byDomain = [...Map.groupBy(choices, ({ domain }) => domain)];
  return (
    <div className={groupClass(words)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(words)}>
        <legend className="govuk-fieldset__legend">{words.label}</legend>
        <FieldNotes {...words} />
        {byDomain.map(([domain, standards], group) => (
          <section key={domain} aria-label={domain} className="govuk-checkboxes govuk-checkboxes--small app-parts">
            <h3 className="govuk-heading-s app-parts__domain">{domain}</h3>
            {standards.map((standard, at) => (
              // The first has the id of the group, so that the error summary leads to it.
              <StandardBoxes
                key={standard.id}
                id={group === 0 && at === 0 ? words.id : `part-${standard.id}`}
                standard={standard}
                ticked={ticked}
                onTick={tick}
              />
            ))}
          </section>
        ))}
      </fieldset>
    </div>
  );
}
