import type { ClassificationAgreement, ClassificationPair } from '../../../../domain/classification/agreement.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayValue } from '../../../parts/words.ts';

/** Cases by the service's class and the inspector's; where both are the same the cell is marked. */
export function ClassTable({
  found,
  pair,
  caption,
}: {
  readonly found: ClassificationAgreement;
  readonly pair: ClassificationPair;
  readonly caption: string;
}) {
  const services = [...pair.classes, 'not-recorded'].filter((one) =>
    found.table.some(({ service }) => service === one),
  );
  const cellOf = (service: string, inspector: string): number =>
    found.table.find((cell) => cell.service === service && cell.inspector === inspector)?.cases ?? 0;
  return (
    <ScrollingTable caption={caption} className="app-classes">
      <thead>
        <tr>
          <th scope="col">The service</th>
          {pair.classes.map((one) => (
            <th key={one} scope="col" className="app-table__number">
              Inspector: {sayValue(one).toLowerCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service}>
            <th scope="row">{sayValue(service)}</th>
            {pair.classes.map((inspector) => (
              <td
                key={inspector}
                className={service === inspector ? 'app-table__number app-same' : 'app-table__number'}
              >
                {cellOf(service, inspector)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
