import { useState } from 'react';
import type { Fault } from '../../../api/errors.ts';
import { sayCount } from '../../parts/words.ts';

const ROWS_AT_A_TIME = 100;
const HEADINGS = ['File', 'Row', 'Column', 'Found', 'Expected'];

/** What is wrong in the files, to mend them by. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }) {
  const [most, setMost] = useState(ROWS_AT_A_TIME);
  const shown = faults.slice(0, most);
  return (
    <>
      <table className="govuk-table app-list app-list--stacked">
        <caption className="govuk-table__caption govuk-table__caption--m">
          {sayCount(faults.length, 'fault')} in the files
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {HEADINGS.map((title) => (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {shown.map(({ file, row, column, found, expected }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be the same in every cell
            <tr key={at} className="govuk-table__row">
              <th scope="row" className="govuk-table__header app-break">
                {file}
              </th>
              <td className="govuk-table__cell" data-label="Row">
                {row}
              </td>
              <td className="govuk-table__cell app-break" data-label="Column">
                {column ?? 'The whole row'}
              </td>
              <td className="govuk-table__cell app-break" data-label="Found">
                {found}
              </td>
              <td className="govuk-table__cell app-break" data-label="Expected">
                {expected}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < faults.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => setMost(most + ROWS_AT_A_TIME)}
        >
          Show {Math.min(ROWS_AT_A_TIME, faults.length - shown.length)} more
        </button>
      )}
    </>
  );
}
