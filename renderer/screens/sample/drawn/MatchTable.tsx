import { Fragment } from 'react';
import type { MatchLine } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayNumber } from '../../../parts/words.ts';
import { placeOfValue, sayFact } from '../say-fact.ts';
import { MatchBars } from './MatchBars.tsx';

function sayApart({ eligiblePercent, sampledPercent }: MatchLine): string {
  if (eligiblePercent === null || sampledPercent === null) return '';
  const points = sampledPercent - eligiblePercent;
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

const sayPart = (count: number, percent: number | null): string =>
  percent === null ? sayNumber(count) : `${sayNumber(count)} (${percent}%)`;

function inOrder(field: string, lines: readonly MatchLine[], words: FrameworkWords): readonly MatchLine[] {
  return lines.toSorted((a, b) => placeOfValue(field, a.value, words) - placeOfValue(field, b.value, words));
}

function Line({ line, words }: { readonly line: MatchLine; readonly words: FrameworkWords }) {
  const { field, value, eligible, eligiblePercent, sampled, sampledPercent } = line;
  return (
    <tr>
      <th scope="row">{sayFact(field, value, words)}</th>
      <td className="app-table__number">{sayPart(eligible, eligiblePercent)}</td>
      <td className="app-table__number">{sayPart(sampled, sampledPercent)}</td>
      <td className="app-table__number">{sayApart(line)}</td>
      <td>
        <MatchBars eligible={eligiblePercent} sampled={sampledPercent} />
      </td>
    </tr>
  );
}

/** S4: the match of one case type between its eligible cases and the sample, field by field, with a picture in each line. */
export function MatchTable({
  caseType,
  lines,
  words,
}: {
  readonly caseType: string;
  readonly lines: readonly MatchLine[];
  readonly words: FrameworkWords;
}) {
  const byField = [...Map.groupBy(lines, ({ field }) => field)];
  const [first] = lines;
  const title = words.caseType(caseType);
  return (
    <ScrollingTable
      caption={`${title}s: ${first?.sampledOf ?? 0} in the sample of ${first?.eligibleOf ?? 0} eligible`}
      className="app-sample__match"
    >
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="app-table__number">
            Eligible
          </th>
          <th scope="col" className="app-table__number">
            Sample
          </th>
          <th scope="col" className="app-table__number">
            Points apart
          </th>
          <th scope="col">
            <span className="app-match__key app-match__key--eligible">Eligible</span>{' '}
            <span className="app-match__key app-match__key--sampled">Sample</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {byField.map(([field, some]) => (
          <Fragment key={field}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="app-sample__group">
                {words.field(field)}
              </th>
            </tr>
            {inOrder(field, some, words).map((line) => (
              <Line key={line.value} line={line} words={words} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
