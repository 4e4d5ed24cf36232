import { useState } from 'react';
import type { UnknownValue } from '../../../../api/contract/caseload.ts';
import type { ListMapping } from '../../../../domain/caseload/mapping.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { sayCount, sayNumber, sayValue } from '../../../parts/words.ts';

const NOTHING = '(nothing)';
const HEADINGS = ['In the list', 'Rows', 'Means'];

/** A mapping with what a value means added; `null` takes it away. */
function withMeaning(mapping: ListMapping, { field, found }: UnknownValue, meaning: string | null): ListMapping {
  const others = Object.entries(mapping.values[field] ?? {}).filter(([text]) => text !== found);
  const now = meaning === null ? others : [...others, [found, meaning] as const];
  return { ...mapping, values: { ...mapping.values, [field]: Object.fromEntries(now) } };
}

/** Values of a list that Casebook does not know: people say what each means, once for all its rows. */
export function UnknownValues({
  unknown,
  mapping: first,
  words,
  isBusy,
  onCheck,
}: {
  readonly unknown: readonly UnknownValue[];
  readonly mapping: ListMapping;
  readonly words: FrameworkWords;
  readonly isBusy: boolean;
  readonly onCheck: (mapping: ListMapping) => void;
}) {
  const [mapping, setMapping] = useState(first);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(mapping);
      }}
    >
      <table className="govuk-table app-list app-list--stacked app-sample__columns">
        <caption className="govuk-table__caption govuk-table__caption--m">
          {sayCount(unknown.length, 'value')} that Casebook does not know
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
          {unknown.map((one, at) => {
            const id = `meaning-${at}`;
            const meaning = mapping.values[one.field]?.[one.found];
            return (
              <tr key={`${one.field} ${one.found}`} className="govuk-table__row">
                <th scope="row" className="govuk-table__header app-break">
                  <label htmlFor={id}>
                    {one.found}
                    <span className="app-figures__label">{words.field(one.field)}</span>
                  </label>
                </th>
                <td className="govuk-table__cell" data-label="Rows">
                  {sayNumber(one.rows)}, first row {one.row}
                </td>
                <td className="govuk-table__cell" data-label="Means">
                  <select
                    id={id}
                    className="govuk-select"
                    value={meaning === '' ? NOTHING : (meaning ?? '')}
                    onChange={({ currentTarget: { value } }) =>
                      setMapping(withMeaning(mapping, one, value === '' ? null : value === NOTHING ? '' : value))
                    }
                  >
                    <option value="">Not said yet</option>
                    {one.options.map((option) => (
                      <option key={option} value={option}>
                        {sayValue(option)}
                      </option>
                    ))}
                    <option value={NOTHING}>Nothing: leave it empty</option>
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <button type="submit" className="govuk-button" aria-disabled={isBusy}>
        Check the list again
      </button>
    </form>
  );
}
