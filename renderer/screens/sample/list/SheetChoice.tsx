import { useState } from 'react';

/** Which sheet of a workbook is the list: the one that was read, or another, which is then looked at anew. */
export function SheetChoice({
  sheets,
  sheet,
  onChoose,
}: {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly onChoose: (sheet: string) => void;
}) {
  const [chosen, setChosen] = useState(sheet ?? '');
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="sheet">
        Sheet of the workbook
      </label>
      <div className="app-sample__beside">
        <select
          id="sheet"
          className="govuk-select"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button--small"
          disabled={chosen === sheet}
          onClick={() => onChoose(chosen)}
        >
          Look at this sheet
        </button>
      </div>
    </div>
  );
}
