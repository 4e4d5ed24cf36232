import { capitalise } from '../../../domain/report/number-words.ts';
import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { type AllowedMove, allowedMoves } from './case-standards.ts';

function holds(ground: FrameworkWords['framework']['rules']['discretion']['grounds'][number], move: AllowedMove) {
  if (ground.holdsWhen === 'reason-given') return 'Needs a written reason';
  return move.groundsThatHold.includes(ground.id) ? 'Holds' : 'Does not hold';
}

/** Rule R6: for each move the rule allows, which grounds hold with the figures as they are now. */
export function GroundsTable({ result, words }: { readonly result: CaseResult; readonly words: FrameworkWords }) {
  const { rules } = words.framework;
  const moves = allowedMoves(result, rules);
  return (
    <ScrollingTable
      caption={`Grounds for moving ${words.standard(result.id)}, as the figures are now`}
      className="app-grounds"
    >
      <thead>
        <tr>
          <th scope="col">Ground</th>
          {moves.map(({ to }) => (
            <th scope="col" key={to}>
              {words.placeOf(to) > words.placeOf(result.ruleRating) ? 'Up to' : 'Down to'} {words.rating(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.discretion.grounds.map((ground) => (
          <tr key={ground.id}>
            <th scope="row">{capitalise(ground.text)}</th>
            {moves.map((move) => {
              const said = holds(ground, move);
              return <td key={move.to}>{said === 'Holds' ? <strong>{said}</strong> : said}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
