import type { EligibleCounts as Counts } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayDate, sayNumber } from '../../../parts/words.ts';
import { EXCLUSION_WORDS } from '../exclusion-words.ts';

/** How many cases are eligible, by case type, and why the others are not: the lines add up to the list. */
export function EligibleCounts({ counts, words }: { readonly counts: Counts; readonly words: FrameworkWords }) {
  const eligible = counts.types.reduce((sum, type) => sum + type.eligible, 0);
  return (
    <ScrollingTable caption={`Of ${sayNumber(counts.rows)} cases in the list`} className="app-sample__counts">
      <thead>
        <tr>
          <th scope="col">Cases</th>
          <th scope="col">Disposal</th>
          <th scope="col" className="app-table__number">
            In the list
          </th>
          <th scope="col" className="app-table__number">
            Eligible
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.types.map(({ caseType, rows, eligible: some, from, to }) => (
          <tr key={caseType}>
            <th scope="row">{words.caseType(caseType)}</th>
            <td>{from !== null && to !== null ? `${sayDate(from)} to ${sayDate(to)}` : 'Any day'}</td>
            <td className="app-table__number">{sayNumber(rows)}</td>
            <td className="app-table__number">{sayNumber(some)}</td>
          </tr>
        ))}
        {counts.excluded.map(({ kind, cases }) => (
          <tr key={kind}>
            <th scope="row" colSpan={2} className="app-quiet">
              {EXCLUSION_WORDS[kind]}
            </th>
            <td className="app-table__number app-quiet">{sayNumber(cases)}</td>
            <td className="app-table__number app-quiet">0</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            <strong>Eligible</strong>
          </th>
          <td className="app-table__number">
            <strong>{sayNumber(eligible)}</strong>
          </td>
        </tr>
      </tfoot>
    </ScrollingTable>
  );
}
