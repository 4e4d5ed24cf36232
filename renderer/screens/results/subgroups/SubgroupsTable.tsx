import type { Figure } from '../../../../domain/scoring/figure-schema.ts';
import { isSmall } from '../../../../domain/scoring/small-numbers.ts';
import type { Subgroups } from '../../../../domain/subgroups/subgroups-schema.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import type { Within } from '../cases/traced.ts';
import { FigureLink } from '../FigureLink.tsx';
import { otherInWords, percentInWords, reconcile } from '../figure-words.ts';
import { sayGroup } from './group-words.ts';
import type { SubgroupsOptions } from './SubgroupsControls.tsx';

interface CellProps {
  readonly figure: Figure | null;
  readonly showsBoth: boolean;
  readonly results: string;
  readonly within: Within | null;
  /** The group in words. */
  readonly of: string;
}

function Cell({ figure, showsBoth, results, within, of }: CellProps) {
  if (figure === null) return <td className="app-figures__count app-figures__count--quiet">Hidden</td>;
  const few = isSmall(figure.of);
  return (
    <td className="app-figures__count">
      <strong>{figure.percent === null ? '' : percentInWords(figure)}</strong>
      <span className="app-figures__label">
        <FigureLink figure={figure} results={results} within={within} of={of} />
        {few && ', few cases'}
      </span>
      {showsBoth && (
        <>
          <span className="app-figures__label">{otherInWords(figure)}</span>
          <span className="app-figures__label">{reconcile(figure)}</span>
        </>
      )}
    </td>
  );
}

const sayCases = (cases: number | null): string => (cases === null ? 'hidden' : String(cases));

/** Key questions in rows, groups in columns in the order of the framework: no order is by figures. */
export function SubgroupsTable({
  found,
  words,
  options,
  results,
}: {
  readonly found: Subgroups;
  readonly words: FrameworkWords;
  readonly options: SubgroupsOptions;
  readonly results: string;
}) {
  const { dimension, groups, rows, cases, hidesBelow } = found;
  return (
    <>
      <ScrollingTable
        caption={`Key questions by ${dimension.label.toLowerCase()}: cases judged sufficient`}
        className="app-subgroups"
      >
        <thead>
          <tr>
            <th scope="col">Key question</th>
            <th scope="col">
              All cases<span className="app-figures__label">{cases}</span>
            </th>
            {groups.map(({ id, cases: size }) => (
              <th key={id} scope="col">
                {sayGroup(id, dimension)}
                <span className="app-figures__label">{sayCases(size)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ question, whole, figures }) => (
            <tr key={question}>
              <th scope="row">
                <span className="app-figures__id">{question}</span> {words.question(question)}
              </th>
              <Cell figure={whole} showsBoth={options.showsBoth} results={results} within={null} of="all cases" />
              {figures.map((figure, at) => (
                <Cell
                  key={groups[at]?.id}
                  figure={figure}
                  showsBoth={options.showsBoth}
                  results={results}
                  within={{ by: dimension.id, group: groups[at]?.id ?? '' }}
                  of={sayGroup(groups[at]?.id ?? '', dimension)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <p className="govuk-hint app-after-table">
        {hidesBelow === null
          ? 'Groups of fewer than five cases are marked. One child may be recognised in them: hide them before this leaves the team.'
          : `Figures of fewer than ${hidesBelow} cases are hidden, and with each of them another, so that it does not follow from the total.`}{' '}
        A subgroup is smaller than the sample, so its margin of error is wider.
      </p>
    </>
  );
}
