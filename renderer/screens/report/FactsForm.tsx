import { useId, useRef, useState } from 'react';
import { type ContextFact, ContextFact as ContextFactSchema } from '../../../domain/report/report-texts.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

const COLUMNS = [
  { field: 'what', title: 'About the service', longest: 200 },
  { field: 'here', title: 'This service', longest: 100 },
  { field: 'elsewhere', title: 'Compared with', longest: 100 },
  { field: 'source', title: 'Source', longest: 300 },
] as const;

const BLANK: ContextFact = { what: '', here: '', elsewhere: '', source: '' };

interface Line extends ContextFact {
  readonly key: string;
}

/** The rows that say something: what it is, and the figure. */
const keptOf = (lines: readonly Line[]): readonly ContextFact[] =>
  lines.flatMap(({ key: _, ...line }) => {
    const parsed = ContextFactSchema.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });

/** The contextual facts of the service, a row each; saved as they are typed. */
export function FactsForm({
  facts,
  onChange,
}: {
  readonly facts: readonly ContextFact[];
  readonly onChange: (facts: readonly ContextFact[]) => void;
}) {
  const id = useId();
  const next = useRef(facts.length);
  const [lines, setLines] = useState<readonly Line[]>(() => facts.map((fact, at) => ({ ...fact, key: `${id}-${at}` })));
  const change = (changed: readonly Line[]): void => {
    setLines(changed);
    onChange(keptOf(changed));
  };
  const add = (): void => {
    const key = `${id}-${next.current++}`;
    setLines([...lines, { ...BLANK, key }]);
    requestAnimationFrame(() => document.getElementById(`${key}-what`)?.focus());
  };
  const remove = (at: number): void => {
    change(lines.filter((_, place) => place !== at));
    document.getElementById(`${id}-add`)?.focus();
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        Contextual facts
      </h2>
      <p className="govuk-hint">
        For example: First-time entrants per 100,000; 217; England and Wales 220; Youth Justice Board, January to
        December 2020. A row is kept once it says what it is and has the figure of this service.
      </p>
      {lines.length > 0 && (
        <ScrollingTable caption="What is known of the service" className="app-files app-facts">
          <thead>
            <tr>
              {COLUMNS.map(({ field, title }) => (
                <th key={field} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">Remove</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={line.key}>
                {COLUMNS.map(({ field, title, longest }) => (
                  <td key={field}>
                    <input
                      id={`${line.key}-${field}`}
                      className="govuk-input"
                      type="text"
                      autoComplete="off"
                      maxLength={longest}
                      aria-label={`${title}, row ${at + 1}`}
                      value={line[field]}
                      onChange={(event) =>
                        change(
                          lines.map((one, place) => (place === at ? { ...one, [field]: event.target.value } : one)),
                        )
                      }
                    />
                  </td>
                ))}
                <td>
                  <button type="button" className="app-link-button" onClick={() => remove(at)}>
                    Remove<span className="govuk-visually-hidden"> row {at + 1}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
      <button type="button" id={`${id}-add`} className="govuk-button govuk-button--secondary" onClick={add}>
        Add a fact
      </button>
    </section>
  );
}
