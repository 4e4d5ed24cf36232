import type { Block, Cell, Column, Row } from '../../../domain/report/document.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { DocumentPieces } from './DocumentPieces.tsx';

function Content({ cell }: { readonly cell: Cell }) {
  return (
    <>
      <DocumentPieces pieces={cell.pieces} />
      {cell.bar !== null && <DocumentBar percent={cell.bar} />}
    </>
  );
}

function TableRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  if (row.kind === 'group') {
    return (
      <tr className="app-document__group">
        <th scope="col" colSpan={columns.length}>
          {row.cells.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
            <Content key={at} cell={cell} />
          ))}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {row.cells.map((cell, at) => {
        const { title, align } = columns[at] ?? { title: String(at), align: 'left' };
        const look = `app-document__${align}`;
        return at === 0 ? (
          <th key={title} scope="row" className={look}>
            <Content cell={cell} />
          </th>
        ) : (
          <td key={title} className={look}>
            <Content cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

/** A table of a document. */
export function TableBlock({ caption, columns, rows }: Block & { kind: 'table' }) {
  return (
    <ScrollingTable caption={caption} className="app-document__table">
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, align }) => (
            <th key={title} scope="col" className={`app-document__${align}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and a document is drawn once
          <TableRow key={at} row={row} columns={columns} />
        ))}
      </tbody>
    </ScrollingTable>
  );
}
