import type { ShownSample } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayNumber } from '../../../parts/words.ts';
import { sayCaseType } from '../say-fact.ts';
import { sayTraits } from '../say-stratum.ts';

/** The strata of a sample with their reserves by name, as the ledger keeps them. */
export function StrataLedger({ sample, words }: { readonly sample: ShownSample; readonly words: FrameworkWords }) {
  return (
    <ScrollingTable caption="Strata, and the reserves of each in order" className="app-sample__strata">
      <thead>
        <tr>
          <th scope="col">Case type</th>
          <th scope="col">Stratum</th>
          <th scope="col" className="app-table__number">
            Eligible
          </th>
          <th scope="col" className="app-table__number">
            Sample
          </th>
          <th scope="col">Reserves left</th>
        </tr>
      </thead>
      <tbody>
        {sample.kept.draw.strata.map(({ caseType, traits, eligible, sampled }, at) => (
          <tr key={`${caseType} ${JSON.stringify(traits)}`}>
            <td>{sayCaseType(caseType, words)}</td>
            <th scope="row">{sayTraits(traits, words)}</th>
            <td className="app-table__number">{sayNumber(eligible)}</td>
            <td className="app-table__number">{sayNumber(sampled.length)}</td>
            <td>{sample.reserves[at]?.left.join(', ') || 'None'}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
