import type { RoundCoverage } from '../../../api/contract/round.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

/** How far the rounds have come, by worker in the order of their codes: no order of merit. */
export function CoverageTable({ coverage }: { readonly coverage: RoundCoverage }) {
  const { cases, lookedAt, withoutWorker, workers } = coverage;
  return (
    <>
      <p className="govuk-body">
        {lookedAt} of {cases} cases were looked at in the last six months.
        {withoutWorker > 0 && ` ${withoutWorker} have no worker in the list, so no round draws them.`}
      </p>
      <ScrollingTable caption="Who was looked at, and when" className="app-coverage">
        <thead>
          <tr>
            <th scope="col">Worker</th>
            <th scope="col" className="app-table__number">
              Cases
            </th>
            <th scope="col" className="app-table__number">
              Looked at
            </th>
            <th scope="col">Last sampled</th>
          </tr>
        </thead>
        <tbody>
          {workers.map(({ worker, cases: all, lookedAt: some, words }) => (
            <tr key={worker}>
              <th scope="row">{worker}</th>
              <td className="app-table__number">{all}</td>
              <td className="app-table__number">{some}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  );
}
