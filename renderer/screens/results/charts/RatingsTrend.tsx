import { type DatedResults, trendPoints } from '../../../../domain/comparison/trend.ts';
import type { Results } from '../../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { RatingMark } from '../../../parts/RatingMark.tsx';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';

function ratingOf({ standards }: Results, id: string): string | null {
  return standards.find((standard) => standard.id === id)?.rating ?? null;
}

/** The ratings of a service's audits side by side; a line stands where the standards changed. */
export function RatingsTrend({
  audits,
  words,
}: {
  readonly audits: readonly DatedResults[];
  readonly words: FrameworkWords;
}) {
  const points = trendPoints(audits);
  const ids = [...new Set(audits.flatMap(({ results }) => results.standards.map(({ id }) => id)))].toSorted();
  const classOf = (at: number): string | undefined =>
    at > 0 && points[at]?.startsFramework ? 'app-other-framework' : undefined;
  return (
    <ScrollingTable caption="Ratings over time. A double line: the standards changed" className="app-trend">
      <thead>
        <tr>
          <th scope="col">Standard</th>
          {audits.map(({ label, results }, at) => (
            <th key={label} scope="col" className={classOf(at)}>
              {label}
              <span className="app-figures__label">
                {results.framework}, {Object.values(results.cases).reduce((sum, count) => sum + count, 0)} cases
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Overall</th>
          {audits.map(({ label, results }, at) => (
            <td key={label} className={classOf(at)}>
              <RatingMark rating={results.overall} words={words} />
            </td>
          ))}
        </tr>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row">{words.standard(id)}</th>
            {audits.map(({ label, results }, at) => (
              <td key={label} className={classOf(at)}>
                <RatingMark rating={ratingOf(results, id)} words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
