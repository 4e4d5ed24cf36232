import { useId, useRef, useState } from 'react';
import { type Contacts, Survey } from '../../../domain/report/contacts.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

const COLUMNS = [
  { field: 'who', title: 'Who was asked', isCount: false },
  { field: 'asked', title: 'Asked', isCount: true },
  { field: 'replied', title: 'Replied', isCount: true },
] as const;

interface Line {
  readonly key: string;
  readonly who: string;
  readonly asked: string;
  readonly replied: string;
}

/** A count as it is typed: null where nothing is, or nothing that counts. */
const countOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** The rows that say something: who, and how many replied, no more than were asked. */
const keptOf = (lines: readonly Line[]): readonly Survey[] =>
  lines.flatMap(({ who, asked, replied }) => {
    const parsed = Survey.safeParse({ who, asked: countOf(asked), replied: countOf(replied) });
    return parsed.success ? [parsed.data] : [];
  });

const shown = (count: number | null): string => (count === null ? '' : String(count));

/** The meetings that inspectors held, and who replied to surveys; saved as they are typed. */
export function ContactsForm({
  contacts,
  onChange,
}: {
  readonly contacts: Contacts;
  readonly onChange: (contacts: Contacts) => void;
}) {
  const id = useId();
  const next = useRef(contacts.surveys.length);
  const [meetings, setMeetings] = useState(shown(contacts.meetings));
  const [lines, setLines] = useState<readonly Line[]>(() =>
    contacts.surveys.map(({ who, asked, replied }, at) => ({
      key: `${id}-${at}`,
      who,
      asked: shown(asked),
      replied: shown(replied),
    })),
  );
  const tell = (typed: string, rows: readonly Line[]): void =>
    onChange({ meetings: countOf(typed), surveys: keptOf(rows) });
  const change = (changed: readonly Line[]): void => {
    setLines(changed);
    tell(meetings, changed);
  };
  const add = (): void => {
    const key = `${id}-${next.current++}`;
    setLines([...lines, { key, who: '', asked: '', replied: '' }]);
    requestAnimationFrame(() => document.getElementById(`${key}-who`)?.focus());
  };
  const remove = (at: number): void => {
    change(lines.filter((_, place) => place !== at));
    document.getElementById(`${id}-add`)?.focus();
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        Meetings and surveys
      </h2>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-meetings`}>
          Meetings and focus groups held
        </label>
        <div className="govuk-hint" id={`${id}-meetings-hint`}>
          A whole number; leave it empty where it is not known. Interviews are counted from the cases.
        </div>
        <input
          id={`${id}-meetings`}
          className="govuk-input govuk-input--width-4"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={`${id}-meetings-hint`}
          value={meetings}
          onChange={(event) => {
            setMeetings(event.target.value);
            tell(event.target.value, lines);
          }}
        />
      </div>
      <p className="govuk-hint">
        A survey is kept once it says who was asked and how many replied; no more can reply than were asked.
      </p>
      {lines.length > 0 && (
        <ScrollingTable caption="Replies to surveys" className="app-files">
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
                {COLUMNS.map(({ field, title, isCount }) => (
                  <td key={field}>
                    <input
                      id={`${line.key}-${field}`}
                      className={`govuk-input${isCount ? ' govuk-input--width-4' : ''}`}
                      type="text"
                      inputMode={isCount ? 'numeric' : 'text'}
                      autoComplete="off"
                      maxLength={isCount ? 4 : 200}
                      aria-label={`${title}, survey ${at + 1}`}
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
                    Remove<span className="govuk-visually-hidden"> survey {at + 1}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
      <button type="button" id={`${id}-add`} className="govuk-button govuk-button--secondary" onClick={add}>
        Add a survey
      </button>
    </section>
  );
}
