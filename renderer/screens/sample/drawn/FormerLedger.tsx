import { Link } from 'wouter';
import type { ShownSample } from '../../../../api/contract/sample.ts';
import type { AuditId } from '../../../../domain/ids.ts';
import { momentInWords } from '../../../parts/in-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';

/** S4: what became of cases of earlier draws, as the ledger keeps it; nothing where there are none. */
export function FormerLedger({
  audit,
  sample: { former, left },
}: {
  readonly audit: AuditId;
  readonly sample: ShownSample;
}) {
  if (former.length === 0 && left.length === 0) return null;
  return (
    <ScrollingTable caption="Cases of earlier draws" className="app-sample__strata app-sample__former">
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">What became of it</th>
        </tr>
      </thead>
      <tbody>
        {former.map(({ case: id, reference, isBegun }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/audits/${audit}/cases/${id}`} className="govuk-link">
                {reference}
              </Link>
            </th>
            <td>{isBegun ? 'Stays beside the sample, since it was begun' : 'Leaves when the cases are made'}</td>
          </tr>
        ))}
        {left.map(({ pseudonym, at, seed }) => (
          <tr key={pseudonym}>
            <th scope="row">{pseudonym}</th>
            <td>
              Left on {momentInWords(at)}: drawn anew without it, by the seed {seed}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
