import type { ListColumn, ListTarget } from '../../../../api/contract/caseload.ts';
import { Tag } from '../../../parts/Tag.tsx';

/** One thing that Casebook knows of a case, and the column of the list that gives it. */
export function ColumnRow({
  target,
  columns,
  chosen,
  onChoose,
}: {
  readonly target: ListTarget;
  readonly columns: readonly ListColumn[];
  readonly chosen: string;
  readonly onChoose: (column: string) => void;
}) {
  const id = `column-${target.id}`;
  const column = columns.find(({ name }) => name === chosen);
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <label htmlFor={id}>{target.label}</label> {target.isPersonal && <Tag colour="orange">Personal</Tag>}
        {target.note !== null && (
          <span className="app-figures__label" id={`${id}-note`}>
            {target.note}
          </span>
        )}
      </th>
      <td className="govuk-table__cell" data-label="Column of the list">
        <select
          id={id}
          className="govuk-select"
          value={chosen}
          aria-describedby={target.note === null ? undefined : `${id}-note`}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="">Not in the list</option>
          {columns.map(({ name, letters }) => (
            <option key={name} value={name}>
              {letters}: {name}
            </option>
          ))}
        </select>
      </td>
      <td className="govuk-table__cell app-break app-quiet" data-label="First values">
        {column?.examples.join(' · ')}
      </td>
    </tr>
  );
}
