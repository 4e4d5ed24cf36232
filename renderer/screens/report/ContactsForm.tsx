import { useId, useRef, useState } from 'react';
import { type Contacts, Survey } from '../../../domain/report/contacts.ts';
import { EditRows, type TypedRow } from './EditRows.tsx';

const COLUMNS = [
  { field: 'who', title: 'Who was asked', longest: 200, isCount: false },
  { field: 'asked', title: 'Asked', longest: 4, isCount: true },
  { field: 'replied', title: 'Replied', longest: 4, isCount: true },
] as const;

type Row = TypedRow<(typeof COLUMNS)[number]['field']>;

/** A count as it is typed: null where nothing is, or nothing that counts. */
const countOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** The rows that say something: who, and how many replied, no more than were asked. */
const keptOf = (rows: readonly Row[]): readonly Survey[] =>
  rows.flatMap(({ who, asked, replied }) => {
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
  const [meetings, setMeetings] = useState(shown(contacts.meetings));
  const surveys = useRef<readonly Row[]>(
    contacts.surveys.map(({ who, asked, replied }) => ({ who, asked: shown(asked), replied: shown(replied) })),
  );
  const tell = (typed: string): void => onChange({ meetings: countOf(typed), surveys: keptOf(surveys.current) });
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
            tell(event.target.value);
          }}
        />
      </div>
      <p className="govuk-hint">
        A survey is kept once it says who was asked and how many replied; no more can reply than were asked.
      </p>
      <EditRows
        caption="Replies to surveys"
        className="app-files"
        columns={COLUMNS}
        noun="survey"
        add="Add a survey"
        rows={surveys.current}
        onChange={(rows) => {
          surveys.current = rows;
          tell(meetings);
        }}
      />
    </section>
  );
}
