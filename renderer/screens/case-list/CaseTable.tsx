import { memo } from 'react';
import { Link } from 'wouter';
import type { ListedCase } from '../../../api/contract/case.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { Tag } from '../../parts/Tag.tsx';
import { sayValue } from '../../parts/words.ts';
import { CaseStatus } from './CaseStatus.tsx';
import type { Classification } from './classifications.ts';
import type { ListView, SortColumn } from './list-view.ts';

type Sort = ListView['sort'];

interface Column {
  readonly id: SortColumn;
  readonly title: string;
}

function Heading({
  column,
  sort,
  onSort,
}: {
  readonly column: Column;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const isSorted = sort.by === column.id;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className="govuk-table__header" aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className="app-sort"
        onClick={() => onSort({ by: column.id, isDescending: isSorted && !sort.isDescending })}
      >
        {column.title}
        <span className="app-sort__mark" aria-hidden="true">
          {isSorted ? (sort.isDescending ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
}

const Row = memo(function Row({
  one,
  type,
  classifications,
  href,
}: {
  readonly one: ListedCase;
  readonly type: string;
  readonly classifications: readonly Classification[];
  readonly href: string;
}) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <Link href={href} className="govuk-link">
          {one.reference}
        </Link>
      </th>
      <td className="govuk-table__cell" data-label="Type">
        {type}
      </td>
      <td className="govuk-table__cell" data-label="Status">
        <CaseStatus one={one} />
      </td>
      <td className="govuk-table__cell" data-label="Assessor">
        {one.assessor ?? <span className="app-quiet">Nobody yet</span>}
      </td>
      {classifications.map(({ id, title }) => {
        const value = one.facts[id];
        return (
          <td key={id} className="govuk-table__cell" data-label={title}>
            {value === undefined ? <span className="app-quiet">Not classified</span> : sayValue(value)}
          </td>
        );
      })}
      <td className="govuk-table__cell" data-label="Alert">
        {one.alert === 'yes' ? <Tag colour="red">Alert</Tag> : <span className="app-quiet">None</span>}
      </td>
    </tr>
  );
});

interface Props {
  readonly cases: readonly ListedCase[];
  readonly framework: Framework;
  readonly classifications: readonly Classification[];
  /** Address of the audit. */
  readonly path: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** Cases as rows; each heading puts them in its order. */
export function CaseTable({ cases, framework, classifications, path, sort, onSort }: Props) {
  const types = new Map(framework.caseTypes.map(({ id, title }) => [id, title]));
  const columns: readonly Column[] = [
    { id: 'reference', title: 'Reference' },
    { id: 'caseType', title: 'Type' },
    { id: 'status', title: 'Status' },
    { id: 'assessor', title: 'Assessor' },
    ...classifications.map(({ id, title }) => ({ id, title })),
    { id: 'alert', title: 'Alert' },
  ];
  return (
    <table className="govuk-table app-list app-list--stacked">
      <caption className="govuk-visually-hidden">Cases; the classifications are the inspector's</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {cases.map((one) => (
          <Row
            key={one.id}
            one={one}
            type={types.get(one.caseType) ?? one.caseType}
            classifications={classifications}
            href={`${path}/cases/${one.id}`}
          />
        ))}
      </tbody>
    </table>
  );
}
