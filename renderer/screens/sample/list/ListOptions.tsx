import { useState } from 'react';
import type { ListMapping } from '../../../../domain/caseload/mapping.ts';
import type { Framework } from '../../../../domain/framework/schema.ts';

/** What is asked about a list beside its columns: its header, a case type for all rows, and what is kept of people. */
export function ListOptions({
  mapping,
  framework,
  headerRow,
  onMapping,
  onHeaderRow,
}: {
  readonly mapping: ListMapping;
  readonly framework: Framework;
  readonly headerRow: number;
  readonly onMapping: (mapping: ListMapping) => void;
  readonly onHeaderRow: (row: number) => void;
}) {
  const [row, setRow] = useState(String(headerRow));
  const wanted = /^\d{1,3}$/.test(row) ? Number(row) : headerRow;
  return (
    <div className="app-sample__options">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="case-type-of-all">
          Case type of rows that do not say
        </label>
        <select
          id="case-type-of-all"
          className="govuk-select"
          value={mapping.caseType ?? ''}
          onChange={(event) => onMapping({ ...mapping, caseType: event.currentTarget.value || null })}
        >
          <option value="">As the disposal says</option>
          {framework.caseTypes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="header-row">
          Row of the header
        </label>
        <div className="app-sample__beside">
          <input
            id="header-row"
            className="govuk-input govuk-input--width-3"
            inputMode="numeric"
            value={row}
            onChange={(event) => setRow(event.currentTarget.value)}
          />
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button--small"
            disabled={wanted === headerRow || wanted === 0}
            onClick={() => onHeaderRow(wanted)}
          >
            Look again
          </button>
        </div>
      </div>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend">People</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              id="keep-personal"
              type="checkbox"
              className="govuk-checkboxes__input"
              checked={mapping.keepPersonal}
              onChange={(event) => onMapping({ ...mapping, keepPersonal: event.currentTarget.checked })}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="keep-personal">
              Keep names and dates of birth with the list, on purpose
            </label>
          </div>
          <div className="govuk-checkboxes__item">
            <input
              id="manager-names"
              type="checkbox"
              className="govuk-checkboxes__input"
              checked={mapping.managers === 'as-written'}
              onChange={(event) =>
                onMapping({ ...mapping, managers: event.currentTarget.checked ? 'as-written' : 'codes' })
              }
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="manager-names">
              Keep names of case managers, in place of codes
            </label>
          </div>
        </div>
      </fieldset>
    </div>
  );
}
