import { capitalise } from '../../../../domain/report/number-words.ts';
import { type Firmness, leastFirmFirst, type QuestionFirmness } from '../../../../domain/scoring/firmness.ts';
import { sayQuestionFirmness } from '../../../../domain/scoring/firmness-words.ts';
import { isSmall } from '../../../../domain/scoring/small-numbers.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { FigureLink } from '../FigureLink.tsx';
import { intervalInWords, otherInWords, reconcile } from '../figure-words.ts';
import { describeConsequences, describeRounding, describeUnanswered } from '../sensitivity-words.ts';

const COLUMNS = 4;

function Says({ question: { result, decides }, words }: { question: QuestionFirmness; words: FrameworkWords }) {
  const consequences = result.band === null ? '' : describeConsequences(result.sensitivity);
  const more = [describeRounding(result), describeUnanswered(result, words)].filter((text) => text !== '');
  return (
    <p>
      <strong>{sayQuestionFirmness(result, words)}</strong> {decides && 'It decides the standard. '}
      {consequences !== '' && `${capitalise(consequences)}. `}
      {more.join(' ')}
    </p>
  );
}

function Question({
  question,
  words,
  results,
}: {
  question: QuestionFirmness;
  words: FrameworkWords;
  results: string;
}) {
  const { result, closest } = question;
  return (
    <tbody className="app-figures__question">
      <tr>
        <th scope="row">
          <span className="app-figures__id">{result.id}</span> {words.question(result.id)}
        </th>
        <td className="app-table__number">{closest ?? 'None'}</td>
        <td className="app-figures__count">
          <strong>{result.percent === null ? '' : `${result.percent}% `}</strong>
          <FigureLink figure={result} results={results} />
          {isSmall(result.of) && <Tag colour="orange">Few cases</Tag>}
          <span className="app-figures__label">
            {otherInWords(result)}; {reconcile(result)}
          </span>
        </td>
        <td className="app-figures__count">{result.interval && intervalInWords(result.interval)}</td>
      </tr>
      <tr className="app-figures__why">
        <td colSpan={COLUMNS}>
          <div className="app-figures__prose">
            <Says question={question} words={words} />
          </div>
        </td>
      </tr>
    </tbody>
  );
}

/** Key questions, the least firm first: what one case more or fewer would make of each (R7). */
export function FirmQuestions({
  firmness,
  words,
  results,
}: {
  readonly firmness: Firmness;
  readonly words: FrameworkWords;
  readonly results: string;
}) {
  return (
    <>
      <h2 className="govuk-heading-m app-domain">Key questions, the least firm first</h2>
      <ScrollingTable
        caption="How many cases would have to be judged otherwise, and what that would change"
        className="app-firm"
      >
        <thead>
          <tr>
            <th scope="col">Key question</th>
            <th scope="col" className="app-table__number">
              Cases to another band
            </th>
            <th scope="col">Sufficient; applicable + not applicable + unanswered = cases</th>
            <th scope="col">95% interval</th>
          </tr>
        </thead>
        {leastFirmFirst(firmness.keyQuestions).map((question) => (
          <Question key={question.result.id} question={question} words={words} results={results} />
        ))}
      </ScrollingTable>
    </>
  );
}
