import type { ReactNode } from 'react';

/** A list of things, one a row; where the window is narrow, one a block. Cells say their column by `data-label`. */
export function ListTable({
  caption,
  columns,
  className = '',
  children,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
}) {
  return (
    <table className={`govuk-table app-list app-list--stacked ${className}`}>
      <caption className="govuk-visually-hidden">{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((title) => (
            <th key={title} scope="col" className="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">{children}</tbody>
    </table>
  );
}
