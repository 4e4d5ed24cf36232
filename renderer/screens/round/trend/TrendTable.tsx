import type { TrendColumn } from '../../../../api/contract/round.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayCount } from '../../../parts/words.ts';
import { sayColumn } from './say-column.ts';

type Figure = TrendColumn['figures'][number];

/** A break between standards is a double line, and is said. */
const breakOf = ({ startsFramework }: TrendColumn): string | undefined =>
  startsFramework ? 'app-other-framework' : undefined;

function Cell({ figure }: { readonly figure: Figure | undefined }) {
  if (!figure) return <span className="app-quiet">Not asked</span>;
  if (figure.of === 0) return <span className="app-quiet">No case</span>;
  return (
    <>
      {figure.yes} of {figure.of}
      {figure.isSmall && <span className="app-figures__label">Few cases</span>}
    </>
  );
}

/** What the team's rounds found, in counts, with the last inspection of the service first. */
export function TrendTable({ columns }: { readonly columns: readonly TrendColumn[] }) {
  const questions = [
    ...new Map(columns.flatMap(({ figures }) => figures.map(({ question, text }) => [question, text]))),
  ];
  return (
    <ScrollingTable
      caption="Judged sufficient, of the cases that the key question applied to"
      className="app-trend app-round-trend"
    >
      <thead>
        <tr>
          <th scope="col">Key question</th>
          {columns.map((column) => (
            <th key={column.audit} scope="col" className={breakOf(column)}>
              {sayColumn(column, 'long')}
              <span className="app-figures__label">{sayCount(column.cases, 'case')}</span>
              {column.startsFramework && <span className="app-figures__label">Other standards from here</span>}
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
              <td key={column.audit} className={breakOf(column)}>
                <Cell figure={column.figures.find((figure) => figure.question === question)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
