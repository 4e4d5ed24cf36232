import type { ManagerCode } from '../../../../api/contract/caseload.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayNumber } from '../../../parts/words.ts';

/** Who each code stands for. The workbook keeps the codes only, so this is the time to note them. */
export function ManagerKey({ managers }: { readonly managers: readonly ManagerCode[] }) {
  if (managers.length === 0) return null;
  return (
    <div className="app-sample__block">
      <ScrollingTable
        caption="Codes of case managers: print this, the workbook keeps codes only"
        className="app-sample__key"
      >
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">In the list</th>
            <th scope="col" className="app-table__number">
              Cases
            </th>
          </tr>
        </thead>
        <tbody>
          {managers.map(({ code, written, cases }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{written.join('; ')}</td>
              <td className="app-table__number">{sayNumber(cases)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </div>
  );
}
