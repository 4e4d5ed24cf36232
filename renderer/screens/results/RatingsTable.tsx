import type { Results } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { RatingMark } from '../../parts/RatingMark.tsx';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

type Result = Results['standards'][number];

/** The heading of a standard takes the focus: addresses are taken by screens. */
function goTo(standard: string): void {
  const heading = document.getElementById(`standard-${standard}`);
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}

function scoreOf({ scored, rating }: Result, words: FrameworkWords): string {
  if (!scored) return 'Outside the total';
  const found = words.framework.rules.ratings.find(({ id }) => id === rating);
  return found ? String(found.score) : 'None yet';
}

function howRated(result: Result, words: FrameworkWords): string {
  if (result.panel) return `By the panel; the rule gives ${words.rating(result.panel.from)}`;
  if (result.evidence === 'qualitative') return 'By people, on written evidence';
  return result.decidingQuestion === null ? 'By rule, from cases' : `By rule, decided by ${result.decidingQuestion}`;
}

/** Every standard at a glance: its rating, how it came about, and what it scores. */
export function RatingsTable({ results, words }: { readonly results: Results; readonly words: FrameworkWords }) {
  return (
    <ScrollingTable caption="Ratings of the standards" className="app-ratings">
      <thead>
        <tr>
          <th scope="col">Standard</th>
          <th scope="col">Rating</th>
          <th scope="col">How it is rated</th>
          <th scope="col" className="app-table__number">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {results.standards.map((result) => (
          <tr key={result.id}>
            <th scope="row">
              <button type="button" className="app-jump" onClick={() => goTo(result.id)}>
                {words.standard(result.id)}
              </button>
            </th>
            <td>
              <RatingMark rating={result.rating} words={words} />
            </td>
            <td>{howRated(result, words)}</td>
            <td className="app-table__number">{scoreOf(result, words)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
