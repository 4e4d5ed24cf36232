import type { TrendColumn } from '../../../api/contract/round.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

const headOf = ({ kind, label, startsFramework }: TrendColumn): string =>
  `${kind === 'inspection' ? 'Inspection, ' : ''}${label}${startsFramework ? ' (other standards)' : ''}`;

function sayFigure({ figures }: TrendColumn, question: string): string {
  const found = figures.find((figure) => figure.question === question);
  if (!found || found.of === 0) return 'none';
  return `${found.yes} of ${found.of}${found.isSmall ? ' (few cases)' : ''}`;
}

/** What the team's rounds found, in counts, with the last inspection of the service first. */
export function TrendTable({ columns }: { readonly columns: readonly TrendColumn[] }) {
  const questions = [
    ...new Map(columns.flatMap(({ figures }) => figures.map(({ question, text }) => [question, text]))),
  ];
  return (
    <ScrollingTable caption="Yes of the cases that a question applied to" className="app-round-trend">
      <thead>
        <tr>
          <th scope="col">Question</th>
          {columns.map((column) => (
            <th key={column.audit} scope="col">
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(([question, text]) => (
          <tr key={question}>
            <th scope="row">
              {question} {text}
            </th>
            {columns.map((column) => (
              <td key={column.audit}>{sayFigure(column, question)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
