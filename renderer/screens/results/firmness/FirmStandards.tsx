import { sayStandardFirmness } from '../../../../domain/scoring/firmness-words.ts';
import type { StandardFirmness } from '../../../../domain/scoring/standard-firmness.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { RatingMark } from '../../../parts/RatingMark.tsx';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';

/** What unanswered cases could still make of a standard's rating by rule. */
function open({ best, worst, by }: StandardFirmness, words: FrameworkWords): string {
  if (by === 'people') return 'No cases';
  return best === worst ? words.rating(best) : `${words.rating(worst)} to ${words.rating(best)}`;
}

/** Standards in their order: what each rating rests on, and the fewest cases that would change it (R7). */
export function FirmStandards({
  standards,
  words,
}: {
  readonly standards: readonly StandardFirmness[];
  readonly words: FrameworkWords;
}) {
  return (
    <>
      <h2 className="govuk-heading-m app-domain">Standards</h2>
      <ScrollingTable caption="How firm the rating of each standard is" className="app-firm">
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">How firm it is</th>
            <th scope="col">By rule, with what is unanswered</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
            <tr key={standard.id}>
              <th scope="row">
                {words.standard(standard.id)}
                <br />
                <RatingMark rating={standard.rating} words={words} />
              </th>
              <td>{sayStandardFirmness(standard, words)}</td>
              <td>{open(standard, words)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  );
}
