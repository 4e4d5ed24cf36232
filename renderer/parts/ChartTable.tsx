import { useState, useSyncExternalStore } from 'react';
import type { Chart } from '../../domain/chart/chart.ts';
import { ScrollingTable } from './ScrollingTable.tsx';

function hearPrinting(listener: () => void): () => void {
  const media = window.matchMedia('print');
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** What a chart shows, in numbers and words: folded on the screen until it is wanted, and always there on paper. */
export function ChartTable({ chart: { title, table } }: { readonly chart: Chart }) {
  const isPrinted = useSyncExternalStore(hearPrinting, () => window.matchMedia('print').matches);
  const [isOpen, setOpen] = useState(false);
  const classOf = (at: number): string | undefined => (table.columns[at]?.isNumber ? 'app-table__number' : undefined);
  return (
    <details
      className="govuk-details"
      open={isOpen || isPrinted}
      onToggle={({ currentTarget }) => (isPrinted ? undefined : setOpen(currentTarget.open))}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          The same as a table<span className="govuk-visually-hidden">: {title}</span>
        </span>
      </summary>
      <ScrollingTable caption={`${title}, as a table`} className="app-chart-table">
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={column.title} scope="col" className={classOf(at)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head = '', ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={at} className={classOf(at + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  );
}
