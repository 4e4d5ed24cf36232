import type { ReactNode } from 'react';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import type { FigureView } from './FigureCells.tsx';
import { BarScale } from './PercentBar.tsx';

/** A table of figures: its caption and column headings over the given bodies. */
export function FigureTable({
  caption,
  first,
  view: { words, showsInterval },
  hasBands,
  children,
}: {
  readonly caption: string;
  /** What its rows are. */
  readonly first: string;
  readonly view: FigureView;
  readonly hasBands: boolean;
  readonly children: ReactNode;
}) {
  const says = hasBands ? 'Sufficient' : 'Yes';
  return (
    <ScrollingTable caption={caption} className="app-figures">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="app-figures__percent">
            % {says.toLowerCase()}
            {showsInterval && ', 95% interval'}
            <BarScale bands={words.framework.rules.bands.list} />
          </th>
          {hasBands ? <th scope="col">Band</th> : <td />}
          <th scope="col">{says}, by both denominators</th>
          <th scope="col">Applicable + not applicable + unanswered = cases</th>
        </tr>
      </thead>
      {children}
    </ScrollingTable>
  );
}
