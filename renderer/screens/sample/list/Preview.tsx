import type { ListedCaseRow } from '../../../../api/contract/caseload.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayCaseType, sayFact } from '../say-fact.ts';

/** The first rows of a list as they would be kept. */
export function Preview({ rows, words }: { readonly rows: readonly ListedCaseRow[]; readonly words: FrameworkWords }) {
  const fields = [...new Set(rows.flatMap(({ facts }) => Object.keys(facts)))];
  if (rows.length === 0) return null;
  return (
    <ScrollingTable caption="The first cases, as they would be kept" className="app-sample__preview">
      <thead>
        <tr>
          <th scope="col">Pseudonym</th>
          <th scope="col">Case number</th>
          <th scope="col">Case type</th>
          {fields.map((field) => (
            <th key={field} scope="col">
              {words.field(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ pseudonym, reference, caseType, facts }) => (
          <tr key={pseudonym}>
            <th scope="row">{pseudonym}</th>
            <td>{reference}</td>
            <td>{sayCaseType(caseType, words)}</td>
            {fields.map((field) => (
              <td key={field}>{sayFact(field, facts[field] ?? '', words)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
