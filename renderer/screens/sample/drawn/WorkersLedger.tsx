import type { ShownSample } from '../../../../api/contract/sample.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';

/** A round is drawn worker by worker: each with the reserves by name, in the order of their codes. */
export function WorkersLedger({ sample }: { readonly sample: ShownSample }) {
  const workers = sample.kept.draw.strata.map(({ traits, eligible, sampled }, at) => ({
    worker: traits.flatMap(({ values }) => values).join(', '),
    eligible,
    drawn: sampled.length,
    left: sample.reserves[at]?.left ?? [],
  }));
  return (
    <ScrollingTable caption="Workers, and the reserves of each in order" className="app-sample__strata">
      <thead>
        <tr>
          <th scope="col">Worker</th>
          <th scope="col" className="app-table__number">
            Cases
          </th>
          <th scope="col" className="app-table__number">
            Drawn
          </th>
          <th scope="col">Reserves left</th>
        </tr>
      </thead>
      <tbody>
        {workers
          .toSorted((a, b) => a.worker.localeCompare(b.worker, 'en-GB', { numeric: true }))
          .map(({ worker, eligible, drawn, left }) => (
            <tr key={worker}>
              <th scope="row">{worker}</th>
              <td className="app-table__number">{eligible}</td>
              <td className="app-table__number">{drawn}</td>
              <td>{left.join(', ') || 'None'}</td>
            </tr>
          ))}
      </tbody>
    </ScrollingTable>
  );
}
